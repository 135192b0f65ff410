import Testing

@testable import manual_pages

@Suite("Texts of manual pages")
struct RoffTests {
    @Test(
        "Nothing in a text is taken for a request of the formatter",
        arguments: [
            ("plain", "plain"), ("--as-of", "\\-\\-as\\-of"), ("a\\b", "a\\eb"), (".TH x", "\\&.TH x"),
            ("'br", "\\(aqbr"),
            ("a…", "a\\[u2026]"), ("`x` ~ ^", "\\(gax\\(ga \\(ti \\(ha"),
        ])
    func line(text: String, line: String) {
        #expect(Roff.line(text) == line)
    }

    @Test("Sentences begin on lines of their own, and words in backquotes are bold")
    func prose() {
        #expect(
            Roff.prose("One `a` b. Two? .three and `four") == [
                "One \\fBa\\fR b.", "Two?", "\\&.three and \\(gafour",
            ])
    }

    @Test("No line has more than 80 bytes, as long as its words allow")
    func folding() {
        let lines = Roff.folded(String(repeating: "word .x ", count: 40))
        #expect(lines.allSatisfy { $0.utf8.count <= 80 && !$0.hasPrefix(".") })
        #expect(lines.joined(separator: " ").split(separator: " ").count == 80)
        #expect(Roff.folded(String(repeating: "x", count: 90)).count == 1)
    }
}
