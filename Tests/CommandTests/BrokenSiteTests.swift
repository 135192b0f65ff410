import Foundation
import Testing

/// Sites with several mistakes of one part each, in `Tests/Fixtures/Broken`, and what is said of them. With
/// `RECORD_FIXTURES` in the environment, that is written instead.
@Suite("Broken sites")
struct BrokenSiteTests {
    private static let folder = Fixtures.folder.appending(path: "Broken")

    static let names: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? []
        return names.filter { !$0.hasPrefix(".") && !$0.hasSuffix(".md") }.sorted()
    }()

    @Test("There are broken sites to look at")
    func present() {
        #expect(Self.names.count >= 15)
    }

    @Test("A broken site is told what is wrong, where, and what would be right", arguments: names)
    func diagnostics(name: String) throws {
        let folder = Self.folder.path(percentEncoded: false)
        let run = try Tallypress.run("check", "--site", name, "--as-of", "2026-03-31", in: folder)
        #expect(run.status == 1)
        // The last line sums up.
        let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast(2)
        let said = lines.joined(separator: "\n") + "\n"
        let file = Self.folder.appending(path: "\(name)/expected.txt")
        if ProcessInfo.processInfo.environment["RECORD_FIXTURES"] != nil {
            try said.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == said)
    }
}
