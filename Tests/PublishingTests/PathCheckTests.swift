import Artifacts
import Testing

@testable import Publishing

@Suite struct PathCheckTests {
    @Test(arguments: [
        "", "/etc/passwd", "../up", "a/../../up", "a//b", "a/", "./a", "a/.", "..", "a\u{0}b", "a\nb", "a\\b",
        Manifest.name, String(repeating: "x", count: 256) + "/index.html",
    ])
    func `A path that leads elsewhere or cannot be written is refused`(path: String) {
        let diagnostics = PathCheck.check([OutputFile(path: path, text: "")])
        #expect(diagnostics.map(\.code) == ["publish/bad-path"])
    }

    @Test(arguments: [
        ("twice the same", ["a", "a"]), ("a file and a folder", ["a", "a/b"]),
        ("a file and a folder far apart", ["a", "a-b", "a.b", "a/b/c"]), ("case", ["A", "a"]),
        ("case of folders", ["Guides/x", "guides/y"]), ("case of a folder and a file", ["Guides/x", "guides"]),
        ("accents", ["caf\u{E9}", "cafe\u{301}"]), ("case beyond ASCII", ["\u{C9}t\u{E9}", "\u{E9}t\u{E9}"]),
    ])
    func `Paths that cannot stand beside one another are refused`(name: String, paths: [String]) {
        let files = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { OutputFile(path: $0, text: "") }
        #expect(PathCheck.check(files).map(\.code) == ["publish/path-conflict"], "\(name)")
    }

    @Test func `Ordinary paths are fine`() {
        let paths = [
            ".nojekyll", "...", "_redirects", "a b/c.html", "assets/theme.0123.css", "guides/a/index.html",
            "guides/b/index.html", "gu\u{ED}a/index.html", "index.html", "x/" + String(repeating: "y", count: 255),
        ]
        let files = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { OutputFile(path: $0, text: "") }
        #expect(PathCheck.check(files).isEmpty)
    }

    @Test func `Paths in conflict leave the disk alone`() throws {
        let site = try TemporaryFolder()
        #expect(site.publisher().publish([OutputFile](["A": "1", "a": "2"])).codes == ["publish/path-conflict"])
        #expect(Status(at: site.output) == nil)
    }
}
