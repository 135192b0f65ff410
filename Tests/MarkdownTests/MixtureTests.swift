import Markdown
import Testing

@Suite("Any mixture of markup is rendered")
struct MixtureTests {
    private static let pieces = [
        "a", " ", "\n", "\n\n", "> ", "- ", "+ ", "1. ", "    ", "\t", "*", "**", "_", "~", "~~", "`", "``", "```\n",
        "[", "]", "(", ")", "![", "](b)", "[^c]", "[^c]: ", "[^d]:\n", "[!NOTE]", "[!tip]\n", "[ ] ", "[x] ", "|",
        "| - |",
        "|:-:|", "---\n", "===\n", "# ", "<", ">", "<b>", "</b>", "<!-- ", "-->", "{{", "}}", "\\", "&amp;", "&", ";",
        "http://e.f", "www.g.h", "i@j.k", "://", "@", ".", "\"", "'", "--", "...", "é", "\u{1F469}\u{200D}\u{1F680}",
        "[l]: /m\n", "\"n\"", "\r", "\r\n", "\u{0}", "\u{1}", "\u{FEFF}", "javascript:", ":", "=",
    ]

    @Test("Pieces in random order neither trap nor lose their tags, and places stay within the source")
    func mixtures() {
        var random = Generator(state: 7)
        var options = [MarkdownOptions.page, .gfm, RenderingCase.plainOptions]
        options[0].idPrefix = "p-"
        for round in 0..<6_000 {
            let count = Int(random.next() % 24) + 1
            let markdown = (0..<count).map { _ in Self.pieces[Int(random.next() % UInt64(Self.pieces.count))] }.joined()
            let document = MarkdownRenderer(options: options[round % 3]).render(markdown, hooks: RecordingHooks())
            let lines = markdown.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r" }
            for position in document.issues.map(\.position) + document.links.map(\.position)
                + document.headings.map(\.position)
            {
                #expect(position.line >= 1 && position.column >= 1 && position.line <= lines.count, "\(markdown)")
            }
            guard !options[round % 3].allowsHTML else { continue }
            #expect(Self.isBalanced(document.htmlText), "\(markdown.debugDescription): \(document.htmlText)")
        }
    }

    @Test("Random bytes are rendered too")
    func bytes() {
        var random = Generator(state: 11)
        for _ in 0..<2_000 {
            let bytes = (0..<Int(random.next() % 60)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
            #expect(Self.isBalanced(MarkdownRenderer().render(bytes).htmlText))
        }
    }

    /// Whether every element that is opened is closed, in order.
    private static func isBalanced(_ html: String) -> Bool {
        // Scalars, since a combining mark behind a tag would hide its bracket from characters.
        let parts = html.unicodeScalars.split(separator: "<", omittingEmptySubsequences: false).dropFirst()
        var open: [String] = []
        for part in parts {
            let name = String(
                String.UnicodeScalarView(
                    part.prefix { $0.properties.isAlphabetic || "/123456".unicodeScalars.contains($0) }))
            if ["hr", "br", "img", "input"].contains(name) { continue }
            if name.hasPrefix("/") {
                guard open.popLast() == String(name.dropFirst()) else { return false }
            } else {
                open.append(name)
            }
        }
        return open.isEmpty
    }

    /// A generator with a fixed seed, so that a failure can be repeated.
    private struct Generator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 33
        }
    }
}
