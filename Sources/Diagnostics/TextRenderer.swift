/// Writes diagnostics for a person: code and message, place, the line itself with a caret, a hint.
///
/// ```
/// error[ledger/bad-amount]: `10.005` has more decimals than USD
///  --> Content/ledger/2025.csv:3:27
///   |
/// 3 | 2,2025-03-01,sale,ann,Box,10.005,
///   |                           ^
///   = hint: USD has 2 decimals: write `10.00` or `10.01`
/// ```
public struct TextRenderer {
    private let colored: Bool
    private var excerpts: SourceExcerpts

    /// A renderer of diagnostics, for a terminal with colors or for plain text.
    ///
    /// - Parameter excerpts: where the lines come from that are shown; a line that it does not have is left out.
    public init(colored: Bool, excerpts: SourceExcerpts) {
        self.colored = colored
        self.excerpts = excerpts
    }

    /// The text of one diagnostic, ending in a line end.
    public mutating func render(_ diagnostic: Diagnostic) -> String {
        let hue = diagnostic.severity == .error ? "31" : "33"
        var text = paint("\(diagnostic.severity.rawValue)[\(diagnostic.code)]", "1;\(hue)")
        text += paint(": \(TerminalText.visible(diagnostic.message))", "1") + "\n"
        var gutter = 2
        if let place = diagnostic.place {
            gutter = max(2, String(place.line).count + 1)
            text += excerpt(place, hidesLine: diagnostic.hidesLine, gutter: gutter, hue: hue)
        }
        for related in diagnostic.related {
            text += pad(gutter) + paint("= ", "34") + TerminalText.visible("\(related.label): \(related.place)") + "\n"
            if let line = excerpts.line(related.place.line, of: related.place.file) {
                text += pad(gutter) + paint("| ", "34") + ExcerptLine(line, around: related.place.column).text + "\n"
            }
        }
        if let hint = diagnostic.hint {
            text += pad(gutter) + paint("= hint: ", "34") + TerminalText.visible(hint) + "\n"
        }
        return text
    }

    private mutating func excerpt(_ place: Place, hidesLine: Bool, gutter: Int, hue: String) -> String {
        var text = pad(gutter - 1) + paint("--> ", "34") + TerminalText.visible("\(place)") + "\n"
        guard !hidesLine, let line = excerpts.line(place.line, of: place.file) else { return text }
        let shown = ExcerptLine(line, around: place.column)
        let number = String(place.line)
        text += pad(gutter) + paint("|", "34") + "\n"
        text += pad(gutter - number.count - 1) + paint("\(number) |", "34") + " " + shown.text + "\n"
        text += pad(gutter) + paint("|", "34") + " " + shown.indent + paint("^", "1;\(hue)") + "\n"
        return text
    }

    private func pad(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

    private func paint(_ text: String, _ style: String) -> String {
        colored ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text
    }
}
