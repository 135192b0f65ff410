import Markdown
import Testing

@Suite("Footnotes are numbered by their first reference and stand at the end")
struct FootnoteTests {
    @Test("The number is that of the first reference, not of the definition")
    func order() {
        let html = render("[^b] [^a]\n\n[^a]: one two\n[^b]: three four\n").htmlText
        #expect(html.contains("<a id=\"fnref:1\" href=\"#fn:1\" role=\"doc-noteref\">1</a>"))
        let notes = html.split(separator: "<li id=")
        #expect(notes.count == 3)
        #expect(notes[1].contains("three four"))
        #expect(notes[2].contains("one two"))
    }

    private static let placesCases: [(String, String, String)] = [
        ("a single word, which would be a link definition", "x[^a]\n\n[^a]: word\n", "word"),
        ("a word and a title", "x[^a]\n\n[^a]: word \"title\"\n", "word &quot;title&quot;"),
        ("right behind a paragraph", "x[^a]\n[^a]: one two\n", "one two"),
        ("before the reference", "[^a]: one two\n\nx[^a]\n", "one two"),
        ("in a quote", "> x[^a]\n>\n> [^a]: one two\n", "one two"),
        ("in a list item", "- x[^a]\n\n  [^a]: one two\n", "one two"),
        ("with a line that goes on", "x[^a]\n\n[^a]: one\ntwo\n", "one\ntwo"),
        ("with its text on the next line", "x[^a]\n\n[^a]:\n    one two\n", "one two"),
        ("in other letters", "x[^ÄB]\n\n[^äb]: one two\n", "one two"),
        ("next to a list", "x[^a]\n\n+ item\n\n[^a]: one two\n", "one two"),
    ]

    @Test("A definition is one wherever it stands", arguments: placesCases)
    func places(_ name: String, _ markdown: String, _ text: String) {
        let document = render(markdown)
        #expect(
            document.htmlText.contains("<li id=\"fn:1\">\n<p>\(text) <a class=\"footnote-back\""),
            "\(document.htmlText)")
        #expect(document.issues.isEmpty)
    }

    @Test("A definition holds paragraphs, lists and code")
    func blocks() {
        let html = render("x[^a]\n\n[^a]: one\n\n    two\n\n    - three\n\n    ```\n    four\n    ```\n\nafter\n")
            .htmlText
        #expect(html.hasPrefix("<p>x<sup"))
        #expect(html.contains("<p>after</p>\n<section"))
        #expect(html.contains("<p>one</p>\n<p>two</p>\n<ul>\n<li>three</li>\n</ul>\n<pre><code>four\n</code></pre>"))
    }

    @Test("Two references lead to one footnote, which leads back to both")
    func twoReferences() {
        let html = render("x[^a] y[^a]\n\n[^a]: one two\n").htmlText
        #expect(html.contains("id=\"fnref:1\"") && html.contains("id=\"fnref:1-2\""))
        #expect(html.contains("href=\"#fnref:1\"") && html.contains("href=\"#fnref:1-2\""))
        #expect(html.split(separator: "<li id=").count == 2)
    }

    @Test("A footnote may refer to another and to itself")
    func nested() {
        let html = render("x[^a]\n\n[^a]: see [^b] and [^a]\n[^b]: the end\n").htmlText
        #expect(html.split(separator: "<li id=").count == 3)
        #expect(html.contains("see <sup"))
    }

    private static let codeCases: [(String, String, String)] = [
        ("fenced", "```\n[^a]: one\n```\n", "<pre><code>[^a]: one\n</code></pre>\n"),
        (
            "fenced in a list", "- x\n\n  ```\n  [^a]: one\n  ```\n",
            "<ul>\n<li>\n<p>x</p>\n<pre><code>[^a]: one\n</code></pre>\n</li>\n</ul>\n"
        ),
        ("indented", "    [^a]: one\n", "<pre><code>[^a]: one\n</code></pre>\n"),
        (
            "in code that a footnote follows", "~~~\n[^a]: one\n~~~\n\n[^a]: two\n",
            "<pre><code>[^a]: one\n</code></pre>\n"
        ),
    ]

    @Test("What looks like a definition in code stays code", arguments: codeCases)
    func code(_ name: String, _ markdown: String, _ html: String) {
        #expect(render(markdown).htmlText == html)
    }

    @Test("In HTML a definition is none, and the others still are")
    func html() {
        var options = RenderingCase.plainOptions
        options.allowsHTML = true
        let html = MarkdownRenderer(options: options).render("<pre>\n[^a]: one\n</pre>\n\nx[^b]\n\n[^b]: two three\n")
            .htmlText
        #expect(html.hasPrefix("<pre>\n[^a]: one\n</pre>\n<p>x<sup"))
        #expect(html.contains("two three"))
    }

    private static let issuesCases: [(String, String, MarkdownIssue.Kind, Int, Int)] = [
        ("undefined", "a\nb [^c]\n", MarkdownIssue.Kind.undefinedFootnote, 2, 3),
        ("unused", "a\n\n[^c]: d e\n", .unusedFootnote, 3, 1),
        ("unused in a quote", "a\n\n> [^c]: d e\n", .unusedFootnote, 3, 3),
        ("defined twice", "[^c]\n\n[^c]: d e\n[^c]: f g\n", .duplicateFootnote, 4, 1),
    ]

    @Test("References without a definition and the other way round are reported", arguments: issuesCases)
    func issues(_ name: String, _ markdown: String, _ kind: MarkdownIssue.Kind, _ line: Int, _ column: Int) {
        let issues = render(markdown).issues
        #expect(issues.map(\.kind) == [kind])
        #expect(issues.first?.position == MarkdownPosition(line: line, column: column))
    }

    @Test("An escaped reference is text and is not reported")
    func escaped() {
        let document = render("\\[^a] `[^b]`\n")
        #expect(document.htmlText == "<p>[^a] <code>[^b]</code></p>\n")
        #expect(document.issues.isEmpty)
    }

    @Test("The prefix of ids tells the footnotes of several documents apart")
    func prefix() {
        var options = RenderingCase.plainOptions
        options.idPrefix = "p2-"
        let html = MarkdownRenderer(options: options).render("x[^a]\n\n[^a]: one two\n").htmlText
        for part in ["id=\"p2-fnref:1\"", "href=\"#p2-fn:1\"", "id=\"p2-fn:1\"", "href=\"#p2-fnref:1\""] {
            #expect(html.contains(part))
        }
    }

    private func render(_ markdown: String) -> MarkdownDocument {
        MarkdownRenderer(options: RenderingCase.plainOptions).render(markdown)
    }
}
