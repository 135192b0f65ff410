import Markdown
import Testing

@Suite("The text is known without its markup")
struct PlainTextTests {
    private static let plainCases: [(String, String, String)] = [
        ("markup", "# A & *b*\n\nc `d` [e](f)\ng ![h](i)\n", "A & b\nc d e g h"),
        ("lists and quotes", "- a\n- b\n\n> c\n", "a\nb\nc"),
        ("tables", "| a | b |\n| - | - |\n| c | d |\n", "a b\nc d"),
        ("code blocks and HTML are left out", "a\n\n```\nb\n```\n\n<p>c</p>\n\nd\n", "a\nd"),
        ("footnotes", "a [^b].\n\n[^b]: c d\n", "a.\nc d"),
        ("tasks", "- [x] a\n", "a"),
        ("entities", "&lt;a&gt; \\*b\n", "<a> *b"),
        ("nothing", "", ""),
    ]

    @Test("Plain text", arguments: plainCases)
    func plain(_ name: String, _ markdown: String, _ text: String) {
        #expect(MarkdownRenderer(options: RenderingCase.plainOptions).render(markdown).plainText == text)
    }

    private static let firstParagraphCases: [(String, String, String)] = [
        ("after a heading", "# a\n\nb *c*\nd\n\ne\n", "b c d"),
        ("after a list and a quote", "- a\n\n> b\n\nc\n", "c"),
        ("after a table", "| a |\n| - |\n\nb\n", "b"),
        ("none", "# a\n", ""),
        ("not a footnote", "# a[^b]\n\n[^b]: c d\n", ""),
    ]

    @Test("The first paragraph is the first that stands on its own", arguments: firstParagraphCases)
    func firstParagraph(_ name: String, _ markdown: String, _ text: String) {
        #expect(MarkdownRenderer(options: RenderingCase.plainOptions).render(markdown).firstParagraph == text)
    }
}
