import Markdown
import Testing

@Suite("No source is too strange")
struct LimitTests {
    private static let hostileCases: [(String, String)] = [
        ("quotes", String(repeating: ">", count: 10_000) + " a [b](c)"),
        ("brackets", String(repeating: "[", count: 10_000) + "a" + String(repeating: "](b)", count: 10_000)),
        ("images", String(repeating: "![", count: 10_000) + "a" + String(repeating: "](b)", count: 10_000)),
        ("lists", String(repeating: "- ", count: 5_000) + "a"),
        ("emphasis", String(repeating: "*a **a ", count: 20_000) + String(repeating: "b** b*", count: 20_000)),
        ("tildes", String(repeating: "~a ~~b ", count: 50_000) + String(repeating: "c~~ ", count: 50_000)),
        ("half addresses", String(repeating: "_www._", count: 50_000) + String(repeating: "http://a@", count: 50_000)),
        ("footnotes", String(repeating: "[^a", count: 100_000)),
        (
            "definitions",
            (0..<20_000).map { "[^\($0)]: a b\n" }.joined() + "\n" + (0..<20_000).map { "[^\($0)]" }.joined()
        ),
        ("expressions", String(repeating: "{{ a ", count: 100_000)),
        ("links in one line", String(repeating: "[a](b) ", count: 50_000)),
        ("equal headings", String(repeating: "# a\n", count: 20_000)),
        ("rows", "| a | b |\n| - | - |\n" + String(repeating: "| [c](d) | e |\n", count: 20_000)),
        ("columns", String(repeating: "|a", count: 20_000) + "|\n" + String(repeating: "|-", count: 20_000) + "|\n"),
        (
            "rows of few cells under many columns",
            String(repeating: "|a", count: 2_000) + "|\n" + String(repeating: "|-", count: 2_000) + "|\n"
                + String(repeating: "|b|\n", count: 20_000)
        ),
        ("delimiter rows", String(repeating: "| - |\n", count: 20_000)),
        ("definitions before text", String(repeating: "[a]: b\n", count: 20_000) + "[c](d)"),
    ]

    @Test(
        "Deep nesting and long runs are rendered, in time that grows with the length", .timeLimit(.minutes(1)),
        arguments: hostileCases)
    func hostile(_ name: String, _ markdown: String) {
        let clock = ContinuousClock()
        let start = clock.now
        let document = MarkdownRenderer().render(markdown)
        #expect(!document.html.isEmpty)
        #expect(document.html.count < 60 * markdown.utf8.count + 10_000_000)
        #expect(clock.now - start < .seconds(20))
    }

    @Test("Quotes inside each other are all rendered")
    func quotes() {
        let html = MarkdownRenderer().render(String(repeating: ">", count: 10_000) + "a").htmlText
        #expect(html.split(separator: "<blockquote>").count == 10_000)
    }

    private static let encodingCases: [(String, [UInt8], String, (Int, Int))] = [
        ("a lone continuation", [0x61, 0x0A, 0x62, 0x80, 0x63], "<p>a\nb\u{FFFD}c</p>\n", (2, 2)),
        ("an end too soon", [0x61, 0xC3], "<p>a\u{FFFD}</p>\n", (1, 2)),
        ("too long a form", [0xC0, 0xAF], "<p>\u{FFFD}\u{FFFD}</p>\n", (1, 1)),
        ("half of a pair", [0xED, 0xA0, 0x80], "<p>\u{FFFD}\u{FFFD}\u{FFFD}</p>\n", (1, 1)),
        ("beyond Unicode", [0xF4, 0x90, 0x80, 0x80], "<p>\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}</p>\n", (1, 1)),
    ]

    @Test("Bytes that are no UTF-8 are replaced and reported once", arguments: encodingCases)
    func encoding(_ name: String, _ bytes: [UInt8], _ html: String, _ place: (Int, Int)) {
        let document = MarkdownRenderer().render(bytes)
        #expect(document.htmlText == html)
        #expect(document.issues.map(\.kind) == [.badEncoding])
        #expect(document.issues.first?.position == MarkdownPosition(line: place.0, column: place.1))
    }

    @Test("NUL becomes a replacement character, a byte order mark nothing")
    func nul() {
        let document = MarkdownRenderer().render([0xEF, 0xBB, 0xBF, 0x61, 0x00, 0x62])
        #expect(document.htmlText == "<p>a\u{FFFD}b</p>\n")
        #expect(document.issues.isEmpty)
    }

    @Test("Line endings do not matter")
    func lineEndings() {
        let markdown = "# a\n\n- b\n- c\n\n| d |\n| - |\n| e |\n\nf[^g]\n\n[^g]: h\n\n    i\n\n> [!NOTE]\n> j\n"
        let expected = MarkdownRenderer().render(markdown).htmlText
        for ending in ["\r\n", "\r"] {
            let other = String(markdown.map { $0 == "\n" ? Character(ending) : $0 })
            let html = MarkdownRenderer().render(other).htmlText
            #expect(html.split { $0.isNewline } == expected.split { $0.isNewline })
        }
    }

    @Test("Many documents can be rendered at once, each as on its own")
    func parallel() async {
        let markdown = "# a\n\n[b](c) [^d] ~~e~~\n\n| f |\n| - |\n| [g](h) |\n\n[^d]: i j\n"
        let renderer = MarkdownRenderer()
        let expected = renderer.render(markdown)
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<64 {
                group.addTask { (0..<20).allSatisfy { _ in renderer.render(markdown) == expected } }
            }
            for await isSame in group { #expect(isSame) }
        }
    }
}
