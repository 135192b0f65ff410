import Artifacts
import Testing

@testable import Publishing

@Suite struct ManifestTests {
    private let files = [OutputFile](["a b.html": "a", "b/index.html": "", "é.html": "é"])

    @Test func `A manifest is a list that sha256sum understands, and is read back as it was`() throws {
        let text = Manifest.text(files, files.map { Fingerprint(of: $0.bytes) })
        let lines = String(decoding: text, as: UTF8.self).split(separator: "\n")
        #expect(lines[0] == "# tallypress manifest 1, files: 3")
        #expect(lines[1] == "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  a b.html")
        let manifest = try #require(Manifest(text))
        #expect(
            manifest.entries == Dictionary(uniqueKeysWithValues: files.map { ($0.path, Fingerprint(of: $0.bytes)) }))
    }

    @Test(arguments: [
        ("empty", ""), ("another file", "hello\n"), ("cut off", "# tallypress manifest 1, files: 2\n{a}  a\n"),
        ("no last line end", "# tallypress manifest 1, files: 1\n{a}  a"),
        ("a bad hash", "# tallypress manifest 1, files: 1\nabc  a\n"),
        ("no path", "# tallypress manifest 1, files: 1\n{a}\n"),
        ("a way out", "# tallypress manifest 1, files: 1\n{a}  ../a\n"),
        ("twice the same", "# tallypress manifest 1, files: 2\n{a}  a\n{a}  a\n"),
        ("a merge conflict", "<<<<<<< HEAD\n# tallypress manifest 1, files: 1\n{a}  a\n"),
    ])
    func `Text that a build did not write is no manifest`(name: String, text: String) {
        let text = text.replacing("{a}", with: String(repeating: "a", count: 64))
        #expect(Manifest(Array(text.utf8)) == nil, "\(name)")
    }
}
