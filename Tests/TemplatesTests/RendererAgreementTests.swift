import TestSupport
import Testing

@testable import Templates

/// The check reads templates by itself. Were it to read one differently from the renderer, a wrong name could slip
/// through; so templates are made up at random, and what both make of them is compared.
@Suite("Agreement with the renderer")
struct RendererAgreementTests {
    /// Pieces of templates, most of them harmless by themselves and not side by side.
    static let pieces = [
        "{{a}}", "{{ b }}", "{{c.d}}", "{{.}}", "{{{e}}}", "{{&f}}", "{{#g}}", "{{/g}}", "{{^h}}", "{{/h}}", "{{#i.j}}",
        "{{/i.j}}", "{{>p}}", "{{> p }}", "{{<p}}", "{{/p}}", "{{$k}}", "{{/k}}", "{{$l}}", "{{/l}}", "{{! m }}",
        "{{!\n{{n}}", "{{", "}}", "{{{", "}}}", "{", "}", "#", "^", "&", ">", "<", "/", "$", "!", "%", "=", "*", "(",
        ")",
        ".", "a", "n", "p", "text", " ", "  ", "\t", "\n", "\r\n", "\r", "\u{0B}", "\u{85}", "\u{2028}", "\u{A0}", "é",
        "\u{301}", "\u{200D}", "\u{600}", "\u{FE0F}", "\0", "\u{FEFF}", "{{=<% %>=}}", "<%={{ }}=%>", "<%o%>", "<%#q%>",
        "<%/q%>", "<%! r %>", "<%& s %>", "<%", "%>", "{{=| |=}}", "{{=|| ||=}}", "||t||", "||#u||", "||/u||",
        "||={{ }}=||", "{{\n", "\n}}",
        "\"", "\\", "&amp;", "<p>", "</p>",
    ]

    static let partials = ["p": "{{v}}{{$k}}{{w}}{{/k}}{{#x}}{{$l}}{{y}}{{/l}}{{/x}}"]

    @Test("What the check accepts, the renderer reads in the same way", arguments: 1...8 as ClosedRange<UInt64>)
    func randomTemplatesAreReadInTheSameWay(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let nodes = TemplateParser.parse(
            name: "p", file: "p", isBuiltin: false, bytes: Array(Self.partials["p", default: ""].utf8)
        ).nodes
        var accepted = 0
        for _ in 0..<1000 {
            let count = 1 + random.next(below: 12)
            let text = (0..<count).map { _ in Self.pieces[random.next(below: Self.pieces.count)] }.joined()
            let set = theme(Self.partials.merging(["page": text]) { _, page in page })
            guard let page = set.parsed["page"] else { continue }
            let refused = page.syntaxErrors.contains { $0.message == "this cannot be read as a template" }
            #expect(!refused, "\(text.debugDescription)")
            guard page.syntaxErrors.isEmpty else { continue }
            accepted += 1
            let spy = SpyView()
            _ = try set.render("page", spy)
            #expect(spy.names == SpyView.expected(page.nodes, ["p": nodes]), "\(text.debugDescription)")
        }
        #expect(accepted > 100)
    }
}
