import Markdown
import Testing

@Suite("Headings have ids and make up an outline")
struct HeadingTests {
    private static let idsCases: [(String, String, [String])] = [
        ("lower case and hyphens", "# Hello Big World", ["hello-big-world"]),
        ("punctuation is dropped", "# What's new, in 2.0?", ["whats-new-in-20"]),
        ("letters of any script stay", "# Über 日本語 Ёлка", ["über-日本語-ёлка"]),
        ("hyphens and underscores stay", "# a-b_c - d", ["a-b_c---d"]),
        ("equal headings", "# a\n# a\n# a", ["a", "a-1", "a-2"]),
        ("an id that looks like a suffix", "# a-1\n# a\n# a", ["a-1", "a", "a-2"]),
        ("no letters at all", "# !!!\n# ???", ["section", "section-1"]),
        ("markup", "# `code` *and* [link](x) ![img](y)", ["code-and-link-img"]),
        ("setext", "a\nb\n===", ["a-b"]),
    ]

    @Test("Ids are those that GitHub makes", arguments: idsCases)
    func ids(_ name: String, _ markdown: String, _ ids: [String]) {
        let document = MarkdownRenderer().render(markdown)
        #expect(document.headings.map(\.id) == ids)
        for id in ids { #expect(document.htmlText.contains(" id=\"\(id)\">")) }
    }

    private static let baseCases: [(String, String, Int, [Int])] = [
        ("from #", "# a\n## b\n", 2, [2, 3]),
        ("from ##", "## a\n### b\n", 2, [2, 3]),
        ("from ### up", "### a\n#### b\n", 2, [2, 3]),
        ("the highest comes last", "## b\n# a\n", 2, [3, 2]),
        ("stops at 6", "# a\n###### b\n", 3, [3, 6]),
        ("base 1", "# a\n", 1, [1]),
    ]

    @Test("The highest heading gets the base level", arguments: baseCases)
    func base(_ name: String, _ markdown: String, _ base: Int, _ levels: [Int]) {
        var options = MarkdownOptions.page
        options.headingBase = base
        let document = MarkdownRenderer(options: options).render(markdown)
        #expect(document.headings.map(\.level) == levels)
        for level in levels { #expect(document.htmlText.contains("<h\(level) ")) }
    }

    @Test("Without a base, levels are as written")
    func asWritten() {
        var options = MarkdownOptions.page
        options.headingBase = nil
        #expect(MarkdownRenderer(options: options).render("### a\n# b\n").headings.map(\.level) == [3, 1])
    }

    @Test("A heading carries a link to itself")
    func anchor() {
        #expect(
            MarkdownRenderer().render("# a *b*").htmlText == "<h2 id=\"a-b\">a <em>b</em> "
                + "<a class=\"anchor\" href=\"#a-b\" aria-label=\"Link to this section\">#</a></h2>\n")
        var options = MarkdownOptions.page
        options.headingAnchors = false
        #expect(MarkdownRenderer(options: options).render("# a").htmlText == "<h2 id=\"a\">a</h2>\n")
    }

    @Test("The outline's HTML holds no links, footnotes and images; its text no markup")
    func outline() throws {
        let document = MarkdownRenderer().render("text\n\n# A & [b](c) *d* [^e] ![f](g)\n\n[^e]: h i\n")
        let heading = try #require(document.headings.first)
        #expect(heading.html == "A &amp; b <em>d</em>  f")
        #expect(heading.text == "A & b d f")
        #expect(heading.position == MarkdownPosition(line: 3, column: 1))
        #expect(document.links.count == 1)
        #expect(document.images.count == 1)
        #expect(document.htmlText.contains("fnref:1\"") && !document.htmlText.contains("fnref:1-2"))
    }
}
