import Foundation
import Testing

@Suite("Links in the documentation")
struct DocumentationLinkTests {
    @Test("Every link to a file or a heading leads somewhere", arguments: DocumentationPage.all + ["CHANGELOG.md"])
    func links(path: String) throws {
        let text = try #require(Self.text(path))
        let mistakes = DocumentationLink.all(on: path, text: text).compactMap { $0.mistake(text: Self.text) }
        #expect(mistakes == [])
    }

    @Test("The list of pages names every page")
    func index() throws {
        let index = "Documentation/README.md"
        let listed = DocumentationLink.all(on: index, text: try #require(Self.text(index))).map(\.target)
        let pages = DocumentationPage.all.filter { $0.hasPrefix("Documentation/") && $0 != index }
        let missing = pages.map { $0.dropFirst("Documentation/".count) }.filter { !listed.contains(String($0)) }
        // What stands in a folder is reached from the page that it belongs to.
        #expect(missing.filter { !$0.contains("/") } == [])
    }

    @Test(
        "A link that leads nowhere is told apart",
        arguments: [
            ("a file that there is not", "[x](c.md)", false),
            ("a file in a folder that there is not", "[x](../a.md)", false),
            ("a heading that there is not", "[x](#wrong)", false),
            ("a heading that another page has", "[x](b.md#first)", false),
            ("a heading in a fenced block", "[x](#code)", false),
            ("a picture that there is not", "![x](x.png)", false),
            ("this page", "[x](a.md)", true),
            ("a heading of this page", "[x](#first)", true),
            ("the second heading of one name", "[x](#first-1)", true),
            ("a heading with code and signs", "[`x`](b.md#the-keys-of-siteyml-part-2)", true),
            ("another site", "[x](https://example.com/none)", true),
            ("a link that is shown", "`[x](none.md)`", true),
        ])
    func mistakes(name: String, link: String, isRight: Bool) {
        let pages = [
            "docs/a.md": "# First\n\n\(link)\n\n```text\n# Code\n```\n\n## First\n",
            "docs/b.md": "# The keys of `site.yml`, part 2\n",
        ]
        let mistakes = DocumentationLink.all(on: "docs/a.md", text: pages["docs/a.md"] ?? "")
            .compactMap { $0.mistake { pages[$0] } }
        #expect(mistakes.isEmpty == isRight, "\(name): \(mistakes)")
    }

    /// The text of a file of the repository; empty of a folder and of what is no text.
    private static func text(_ path: String) -> String? {
        let url = Fixtures.repository.appending(path: path)
        guard FileManager.default.fileExists(atPath: url.path(percentEncoded: false)) else { return nil }
        return (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    }
}
