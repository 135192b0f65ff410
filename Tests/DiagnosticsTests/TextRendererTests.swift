import Diagnostics
import Testing

@Suite("Diagnostics as text")
struct TextRendererTests {
    /// Renders without color, with the given text as the only file, `a.csv`.
    private func render(_ diagnostic: Diagnostic, file: String? = nil, colored: Bool = false) -> String {
        var renderer = TextRenderer(
            colored: colored, excerpts: SourceExcerpts { name in name == "a.csv" ? file.map { Array($0.utf8) } : nil })
        return renderer.render(diagnostic)
    }

    private func mistake(_ line: Int, _ column: Int, hint: String? = nil) -> Diagnostic {
        Diagnostic(.error, "x/y", "wrong", hint: hint, at: Place(file: "a.csv", line: line, column: column))
    }

    /// The caret's line and the one above it, without the gutter.
    private func caret(under line: String, at column: Int) -> [String] {
        let lines = render(mistake(1, column), file: line).split(separator: "\n", omittingEmptySubsequences: false)
        return [String(lines[3].dropFirst(4)), String(lines[4].dropFirst(4))]
    }

    @Test("A diagnostic shows code, message, place, the line with a caret, related places and a hint")
    func everything() {
        let diagnostic = Diagnostic(
            .error, "ledger/duplicate-id", "the id `7` stands twice", hint: "give one of them another id",
            at: Place(file: "a.csv", line: 3, column: 4),
            related: [
                RelatedPlace("first given here", at: Place(file: "a.csv", line: 2, column: 1)),
                RelatedPlace("and there", at: Place(file: "gone.csv", line: 9, column: 2)),
            ])
        #expect(
            render(diagnostic, file: "id,date\n7,2026-01-03\n8,x\n") == """
                error[ledger/duplicate-id]: the id `7` stands twice
                 --> a.csv:3:4
                  |
                3 | 8,x
                  |    ^
                  = first given here: a.csv:2:1
                  | 7,2026-01-03
                  = and there: gone.csv:9:2
                  = hint: give one of them another id

                """)
    }

    @Test("A diagnostic without a place shows none, and a warning says so")
    func noPlace() {
        let diagnostic = Diagnostic(.warning, "site/no-ledger", "there are no rows", hint: "add some", at: nil)
        #expect(
            render(diagnostic) == """
                warning[site/no-ledger]: there are no rows
                  = hint: add some

                """)
    }

    @Test("Of a diagnostic about a private line, the place is shown and the line is not")
    func privateLine() {
        let text = render(mistake(1, 3, hint: "h").hidingLine(), file: "ann@example.org")
        #expect(text == "error[x/y]: wrong\n --> a.csv:1:3\n  = hint: h\n")
    }

    @Test("The gutter grows with the line number")
    func gutter() {
        let file = String(repeating: "x\n", count: 99) + "here\n"
        #expect(
            render(mistake(100, 2, hint: "h"), file: file) == """
                error[x/y]: wrong
                   --> a.csv:100:2
                    |
                100 | here
                    |  ^
                    = hint: h

                """)
    }

    @Test(
        "Where there is no such file or line, the place stands alone",
        arguments: [(nil, 1), ("", 1), ("one\n", 2), ("one", 0)] as [(String?, Int)])
    func missingLines(file: String?, line: Int) {
        #expect(render(mistake(line, 1), file: file) == "error[x/y]: wrong\n --> a.csv:\(line):1\n")
    }

    @Test("The line shown has no line end and no byte order mark, so that the caret stands right")
    func lineEnds() {
        let text = render(mistake(1, 2), file: "\u{FEFF}abc\r\ndef\r\n")
        #expect(text.contains("1 | abc\n  |  ^\n"))
        #expect(render(mistake(2, 3), file: "\u{FEFF}abc\r\ndef\r\n").contains("2 | def\n  |   ^\n"))
    }

    @Test("Under tabs the caret is moved by tabs, so that it stands right at any tab width")
    func tabs() {
        #expect(caret(under: "\ta\tb", at: 4) == ["\ta\tb", "\t \t^"])
        #expect(caret(under: "\t\tb", at: 2) == ["\t\tb", "\t^"])
    }

    @Test("Characters that take two columns move the caret by two, and marks on others by none")
    func wideCharacters() {
        #expect(caret(under: "王小明,x", at: 5) == ["王小明,x", "       ^"])
        #expect(caret(under: "한국어", at: 2) == ["한국어", "  ^"])
        #expect(caret(under: "🎉!", at: 2) == ["🎉!", "  ^"])
        #expect(caret(under: "e\u{301}x", at: 3) == ["e\u{301}x", " ^"])
        #expect(caret(under: "äöü", at: 3) == ["äöü", "  ^"])
        #expect(caret(under: "ＡＢ", at: 2) == ["ＡＢ", "  ^"])
    }

    @Test("What would control the terminal is shown as a replacement character, in message, line and hint")
    func controlCharacters() {
        let mistake = Diagnostic(
            .error, "a/b", "no `x\u{1B}[2J`", hint: "mend `\u{202E}y\r`", at: Place(file: "a.csv", line: 1, column: 8))
        let text = render(mistake, file: "a\u{1B}[31m\tb\u{9B}c\n")
        #expect(
            text == """
                error[a/b]: no `x\u{FFFD}[2J`
                 --> a.csv:1:8
                  |
                1 | a\u{FFFD}[31m\tb\u{FFFD}c
                  |       \t^
                  = hint: mend `\u{FFFD}y\u{FFFD}`

                """)
    }

    @Test("A column beyond the line's end stands right behind it, one before its beginning at its beginning")
    func columnsOutside() {
        #expect(caret(under: "abc", at: 4) == ["abc", "   ^"])
        #expect(caret(under: "abc", at: 400) == ["abc", "   ^"])
        #expect(caret(under: "abc", at: 0) == ["abc", "^"])
        #expect(caret(under: "abc", at: -7) == ["abc", "^"])
    }

    @Test(
        "Of a long line a part around the column is shown", arguments: [1, 2, 60, 61, 62, 119, 120, 121, 200, 299, 300])
    func longLines(column: Int) {
        let line = (1...300).map { ["x", "y", "z"][$0 % 3] }.joined()
        let shown = caret(under: line, at: column)
        #expect(shown[0].count <= 122)
        let scalar = Array(line)[column - 1]
        #expect(Array(shown[0])[shown[1].count - 1] == scalar)
        #expect(shown[0].hasPrefix("…") == (column > 61))
        #expect(shown[0].hasSuffix("…") == (column <= 240))
    }

    @Test("A line of 120 characters is shown whole")
    func notQuiteLongLine() {
        let line = String(repeating: "x", count: 120)
        #expect(caret(under: line, at: 120) == [line, String(repeating: " ", count: 119) + "^"])
    }

    @Test("A related line that is long is cut too")
    func longRelatedLine() {
        let diagnostic = Diagnostic(
            .error, "x/y", "wrong", at: nil,
            related: [RelatedPlace("there", at: Place(file: "a.csv", line: 1, column: 150))])
        let line = render(diagnostic, file: String(repeating: "x", count: 400)).split(separator: "\n")[2]
        #expect(line.contains("…"))
        #expect(line.count < 130)
    }

    @Test("Color is only there where it is asked for, and changes nothing else")
    func color() {
        let plain = render(mistake(1, 1, hint: "h"), file: "abc")
        let colored = render(mistake(1, 1, hint: "h"), file: "abc", colored: true)
        #expect(!plain.contains("\u{1B}"))
        #expect(colored.contains("\u{1B}[1;31m"))
        #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    }

    @Test("Each file is read once, however many of its lines are shown")
    func reading() {
        var reads: [String] = []
        var excerpts = SourceExcerpts { name in
            reads.append(name)
            return name == "a" ? Array("one\ntwo".utf8) : nil
        }
        #expect(excerpts.line(2, of: "a") == "two")
        #expect(excerpts.line(1, of: "a") == "one")
        #expect(excerpts.line(1, of: "b") == nil)
        #expect(excerpts.line(2, of: "b") == nil)
        #expect(reads == ["a", "b"])
    }

    @Test("Bytes that are not UTF-8 are shown as such, and the line with them")
    func brokenBytes() {
        var excerpts = SourceExcerpts { _ in [0x61, 0xFF, 0x62, 0x0A] }
        #expect(excerpts.line(1, of: "a") == "a\u{FFFD}b")
    }
}
