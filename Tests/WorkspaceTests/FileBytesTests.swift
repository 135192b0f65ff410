import Foundation
import Testing
import Workspace

/// Reading large files in stretches.
@Suite struct FileBytesTests {
    @Test("A file is read whole by any number of workers", arguments: [0, 1, 4_194_304, 9_000_001])
    func whole(size: Int) throws {
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 9) }
        let url = FileManager.default.temporaryDirectory.appending(path: "tallypress-\(UUID())")
        defer { try? FileManager.default.removeItem(at: url) }
        try Data(bytes).write(to: url)
        for jobs in [1, 2, 5] {
            let isSame = SiteFolder.bytes(at: url.path(percentEncoded: false), jobs: jobs) == bytes
            #expect(isSame, "\(jobs) workers")
        }
    }

    @Test("What is no file has no bytes")
    func none() {
        #expect(SiteFolder.bytes(at: FileManager.default.temporaryDirectory.path(percentEncoded: false)) == nil)
        #expect(SiteFolder.bytes(at: "/nowhere/\(UUID())") == nil)
    }
}
