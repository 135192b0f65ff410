import Markdown
import Testing

@Suite("Pages get markup that keyboards and screen readers can use, without inline styles")
struct PageMarkupTests {
    private static let markupCases: [RenderingCase] = [
        RenderingCase(
            "code scrolls by keyboard", "```swift x\na < b\n```\n",
            "<pre tabindex=\"0\"><code class=\"language-swift\">a &lt; b\n</code></pre>\n"),
        RenderingCase(
            "tables scroll, and align by classes", "| a | b | c |\n| :- | :-: | -: |\n| 1 | 2 | 3 |\n",
            "<div class=\"table-wrap\" tabindex=\"0\" role=\"region\" aria-label=\"Table\">\n<table>\n<thead>\n<tr>\n"
                + "<th scope=\"col\" class=\"left\">a</th>\n<th scope=\"col\" class=\"center\">b</th>\n"
                + "<th scope=\"col\" class=\"right\">c</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td class=\"left\">1</td>\n"
                + "<td class=\"center\">2</td>\n<td class=\"right\">3</td>\n</tr>\n</tbody>\n</table>\n</div>\n"),
        RenderingCase(
            "boxes of tasks have names", "- [x] a\n- [ ] b\n",
            "<ul>\n<li class=\"task\"><input checked=\"\" disabled=\"\" type=\"checkbox\" aria-label=\"Done\"> a</li>\n"
                + "<li class=\"task\"><input disabled=\"\" type=\"checkbox\" aria-label=\"Not done\"> b</li>\n</ul>\n"),
        RenderingCase("punctuation is typographic", "\"It's\" a -- b --- c...\n", "<p>“It’s” a – b — c…</p>\n"),
    ]

    @Test("Markup for pages", arguments: markupCases)
    func markup(_ example: RenderingCase) {
        example.check(.page)
    }

    @Test("A second table has a name of its own")
    func tableNames() {
        let html = MarkdownRenderer().render("| a |\n| - |\n\n| b |\n| - |\n").htmlText
        #expect(html.contains("aria-label=\"Table\"") && html.contains("aria-label=\"Table 2\""))
    }

    @Test("Labels are in the page's language, and escaped")
    func labels() {
        var options = MarkdownOptions.page
        options.labels.note = "Hinweis & mehr"
        options.labels.sectionLink = "Zu \"hier\""
        let html = MarkdownRenderer(options: options).render("# a\n\n> [!NOTE]\n> b\n").htmlText
        #expect(html.contains("Hinweis &amp; mehr"))
        #expect(html.contains("aria-label=\"Zu &quot;hier&quot;\""))
    }
}
