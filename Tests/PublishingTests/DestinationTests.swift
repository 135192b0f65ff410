import Artifacts
import Foundation
import Testing

@testable import Publishing

@Suite struct DestinationTests {
    private let site: TemporaryFolder

    init() throws { site = try TemporaryFolder() }

    @Test(arguments: [
        "", "/", "{site}", "{site}/.", "{site}/Content", "{site}/Content/new", "{site}/Content/new/er", "{site}/..",
        "{site}/link", "{site}/file", "{site}/dangling", "{site}/new/..", "{home}",
    ])
    func `Folders that hold more than an output are refused`(pattern: String) throws {
        let manager = FileManager.default
        try manager.createSymbolicLink(atPath: site.path + "/link", withDestinationPath: "Content")
        try manager.createSymbolicLink(atPath: site.path + "/dangling", withDestinationPath: "nothing")
        try Data("text".utf8).write(to: URL(fileURLWithPath: site.path + "/file"))
        let home = ProcessInfo.processInfo.environment["HOME"] ?? "/"
        let output = pattern.replacingOccurrences(of: "{site}", with: site.path).replacingOccurrences(
            of: "{home}", with: home)
        let result = Publisher(output: output, site: site.path, jobs: 1).publish([OutputFile](["index.html": "x"]))
        #expect(result.codes == ["publish/bad-output"])
        #expect(try manager.contentsOfDirectory(atPath: site.path + "/Content").isEmpty)
    }

    @Test func `A folder that may not be written to is an error that says so`() throws {
        _ = try site.publisher().publish([OutputFile](["index.html": "one"])).get()
        chmod(site.path, 0o500)
        defer { chmod(site.path, 0o700) }
        let result = site.publisher().publish([OutputFile](["index.html": "two"]))
        // The superuser may write everywhere.
        if geteuid() != 0 { #expect(result.codes == ["publish/denied"]) }
        #expect(site.text("index.html") == (geteuid() == 0 ? "two" : "one"))
    }

    @Test(arguments: [
        (EACCES, "publish/denied"), (EROFS, "publish/denied"), (ENOSPC, "publish/disk-full"), (EIO, "publish/io"),
        (EMFILE, "publish/io"),
    ])
    func `Errors of the system say what to do`(number: Int32, code: String) {
        let diagnostic = DiskError("write", "Output/index.html", number).diagnostic
        #expect(diagnostic.code == code)
        #expect(diagnostic.message.contains("cannot write `Output/index.html`: "))
        #expect(diagnostic.hint != nil)
    }
}
