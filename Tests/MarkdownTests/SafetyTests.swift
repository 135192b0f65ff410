import Markdown
import Testing

@Suite("What could harm a page is left out and reported")
struct SafetyTests {
    private static let htmlCases: [(String, String, String, [MarkdownPosition])] = [
        ("a block", "a\n\n<div>x</div>\n", "<p>a</p>\n", [MarkdownPosition(line: 3, column: 1)]),
        ("inline: its text stays", "a <b>c</b>\n", "<p>a c</p>\n", [MarkdownPosition(line: 1, column: 3)]),
        (
            "on a later line of a quote", "> a\n> é <i>c</i>\n", "<blockquote>\n<p>a\né c</p>\n</blockquote>\n",
            [MarkdownPosition(line: 2, column: 5)]
        ),
        ("a comment is nobody's loss", "<!-- a -->\n\nb <!-- c -->d\n", "<p>b d</p>\n", []),
        (
            "in a table", "| <u>a</u> |\n| - |\n",
            "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n", [MarkdownPosition(line: 1, column: 3)]
        ),
        ("in code it is text", "`<b>`\n", "<p><code>&lt;b&gt;</code></p>\n", []),
    ]

    @Test("HTML", arguments: htmlCases)
    func html(_ name: String, _ markdown: String, _ html: String, _ places: [MarkdownPosition]) {
        let document = MarkdownRenderer(options: RenderingCase.plainOptions).render(markdown)
        #expect(document.htmlText == html)
        #expect(document.issues.map(\.kind) == places.map { _ in .rawHTML })
        #expect(document.issues.map(\.position) == places)
    }

    private static let schemesCases: [String] = [
        "[a](javascript:alert(1))", "[a](JaVaScRiPt:alert(1))", "[a](<java\tscript:x>)", "[a](&#1;javascript:x)",
        "[a](vbscript:x)", "[a](data:text/html,x)", "[a](data:image/png;base64,x)", "[a](file:///etc/passwd)",
        "[a](javascript&colon;x)", "![a](javascript:x)", "![a](data:image/svg+xml,x)", "[a][b]\n\n[b]: javascript:x",
    ]

    @Test("Links and images with unsafe schemes lose the link and keep the text", arguments: schemesCases)
    func schemes(_ markdown: String) {
        let document = MarkdownRenderer(options: RenderingCase.plainOptions).render(markdown)
        #expect(document.htmlText == "<p>a</p>\n")
        #expect(document.issues.map(\.kind) == [.unsafeLink])
        #expect(document.issues.first?.position == MarkdownPosition(line: 1, column: 1))
        #expect(document.links.count + document.images.count == 1)
    }

    private static let safeCases: [String] = [
        "[a](https://b.c)", "[a](aff:x/y)", "[a](#javascript:)", "[a](/data:x)", "[a](tel:1)",
        "![a](data:image/png;base64,x)",
    ]

    @Test("Other addresses stay", arguments: safeCases)
    func safe(_ markdown: String) {
        let document = MarkdownRenderer(options: RenderingCase.plainOptions).render(markdown)
        #expect(document.htmlText.contains("href=") || document.htmlText.contains("src="))
        #expect(document.issues.isEmpty)
    }

    private static let escapingCases: [RenderingCase] = [
        RenderingCase("text", "a < b > \"c\" & \\<i>", "<p>a &lt; b &gt; &quot;c&quot; &amp; &lt;i&gt;</p>\n"),
        RenderingCase("an address", "[a](<b\"c<d>)", "<p>[a](&lt;b&quot;c<d>)</p>\n"),
        RenderingCase("a quote in an address", "[a](b\"c'd)", "<p><a href=\"b%22c&#x27;d\">a</a></p>\n"),
        RenderingCase("a title", "[a](b 'c\"><i>')", "<p><a href=\"b\" title=\"c&quot;&gt;&lt;i&gt;\">a</a></p>\n"),
        RenderingCase("an alternative text", "![\"><i>](b)", "<p><img src=\"b\" alt=\"&quot;&gt;\" /></p>\n"),
        RenderingCase(
            "an info string", "```a\"><i>\n```", "<pre><code class=\"language-a&quot;&gt;&lt;i&gt;\"></code></pre>\n"),
    ]

    @Test("Text cannot break out of the element or attribute that it stands in", arguments: escapingCases)
    func escaping(_ example: RenderingCase) {
        var options = RenderingCase.plainOptions
        options.allowsHTML = example.name == "an address"
        example.check(options)
    }
}
