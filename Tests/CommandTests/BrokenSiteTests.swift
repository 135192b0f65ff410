import Foundation
import Testing

/// Sites with a mistake each, in `Tests/Fixtures/Broken`, and what is said of them.
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
        let expected = try String(contentsOf: Self.folder.appending(path: "\(name)/expected.txt"), encoding: .utf8)
        #expect(run.status == 1)
        // The last line sums up.
        let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast(2)
        #expect(lines.joined(separator: "\n") + "\n" == expected)
    }
}
