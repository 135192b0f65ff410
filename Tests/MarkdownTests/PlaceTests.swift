import Markdown
import Testing

@Suite("Links are found at their line and column")
struct PlaceTests {
    private static let linksCases: [(String, String, [(Int, Int)])] = [
        ("a first line", "a [b](c)\n", [(1, 3)]),
        ("a later line", "a\nb [c](d)\n", [(2, 3)]),
        ("behind indentation", "a\n   b [c](d)\n", [(2, 6)]),
        ("behind letters beyond ASCII", "äöü [c](d)\n", [(1, 5)]),
        ("in a quote", "> a\n>  [b](c)\n", [(2, 4)]),
        ("in a quote without a space", ">a\n>[b](c)\n", [(2, 2)]),
        ("a lazy line", "> a\n  [b](c)\n", [(2, 3)]),
        ("in a list", "- a\n  [b](c)\n\n  [d](e)\n", [(2, 3), (4, 3)]),
        ("in a quote in a list in a quote", "> - > a\n>   > b [c](d)\n", [(2, 9)]),
        ("behind a tab", "-\ta\n\n\tb [c](d)\n", [(3, 4)]),
        ("in a heading", "##  a [b](c) ##\n", [(1, 7)]),
        ("in a setext heading", "a\n b [c](d)\n===\n", [(2, 4)]),
        ("behind a link definition", "[x]: /y\na [b](c)\n", [(2, 3)]),
        ("behind a definition over three lines", "[x]:\n/y\n'z'\n[b](c)\n", [(4, 1)]),
        ("behind a link over several lines", "[a\nb](c\n'd'\n) [e](f)\n", [(1, 1), (4, 3)]),
        ("behind code over two lines", "`a\n b` [c](d)\n", [(2, 5)]),
        ("behind a link in angle brackets", "<http://a.b> [c](d)\n", [(1, 1), (1, 14)]),
        ("behind a reference", "[a][x] [a] [x][] [b](c)\n\n[x]: /y\n[a]: /z\n", [(1, 1), (1, 8), (1, 12), (1, 18)]),
        ("behind escapes and entities", "\\* &amp; &copy; &#42; \\\\ [b](c)\n", [(1, 26)]),
        ("behind HTML over two lines", "<a\n  b> [c](d)\n", [(2, 6)]),
        ("behind a hard break", "a\\\n [b](c)  \n[d](e)\n", [(2, 2), (3, 1)]),
        ("with CRLF", "a\r\n[b](c)\r\n", [(2, 1)]),
        ("behind a byte order mark", "\u{FEFF}[b](c)\n", [(1, 1)]),
        ("in cells", "> | a | [b](c) |\n> | - | - |\n> | `\\|` | d [e](f) |\n", [(1, 9), (3, 14)]),
        ("in text before a table", "- [a](b)\n  [c](d)\n  | e |\n  | - |\n", [(1, 3), (2, 3)]),
        ("in a footnote", "x[^a]\n\n[^a]: b [c](d)\n\n    e [f](g)\n", [(3, 9), (5, 7)]),
        ("in a callout", "> [!NOTE]\n> a [b](c)\n", [(2, 5)]),
        ("in a task", "- [ ] a [b](c)\n", [(1, 9)]),
        ("nested emphasis", "***a** b* _c_ [d](e)\n", [(1, 15)]),
        ("a bare address", "a\n  b https://c.d e@f.g\n", [(2, 5), (2, 17)]),
        ("a bare address behind an escape", "\\* https://c.d\n", [(1, 4)]),
    ]

    @Test("Places of links", arguments: linksCases)
    func links(_ name: String, _ markdown: String, _ places: [(Int, Int)]) {
        for smart in [false, true] {
            var options = RenderingCase.plainOptions
            options.allowsHTML = true
            options.smartPunctuation = smart
            let document = MarkdownRenderer(options: options).render(markdown)
            #expect(document.links.map { [$0.position.line, $0.position.column] } == places.map { [$0.0, $0.1] })
        }
    }

    @Test("Typographic punctuation does not move what is behind it")
    func smart() {
        let document = MarkdownRenderer().render("\"a\" 'b' -- c --- d ... ------- [e](f)\n")
        #expect(document.links.first?.position == MarkdownPosition(line: 1, column: 32))
    }

    @Test("A link knows its text, without markup")
    func text() {
        let document = MarkdownRenderer().render("[a *b* `c` ![d](e)](f) www.g.h\n")
        #expect(document.links.map(\.text) == ["a b c d", "www.g.h"])
        #expect(document.images.map(\.destination) == ["e"])
    }
}
