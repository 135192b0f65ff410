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
    /// Longer lines are shown as a part around the column.
    private static let width = 120

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
        text += paint(": \(diagnostic.message)", "1") + "\n"
        var gutter = 2
        if let place = diagnostic.place {
            gutter = max(2, String(place.line).count + 1)
            text += excerpt(place, hidesLine: diagnostic.hidesLine, gutter: gutter, hue: hue)
        }
        for related in diagnostic.related {
            text += pad(gutter) + paint("= ", "34") + "\(related.label): \(related.place)\n"
            if let line = excerpts.line(related.place.line, of: related.place.file) {
                text += pad(gutter) + paint("| ", "34") + Self.window(line, around: related.place.column).text + "\n"
            }
        }
        if let hint = diagnostic.hint { text += pad(gutter) + paint("= hint: ", "34") + hint + "\n" }
        return text
    }

    private mutating func excerpt(_ place: Place, hidesLine: Bool, gutter: Int, hue: String) -> String {
        var text = pad(gutter - 1) + paint("--> ", "34") + "\(place)\n"
        guard !hidesLine, let line = excerpts.line(place.line, of: place.file) else { return text }
        let (shown, offset) = Self.window(line, around: place.column)
        let number = String(place.line)
        text += pad(gutter) + paint("|", "34") + "\n"
        text += pad(gutter - number.count - 1) + paint("\(number) |", "34") + " " + shown + "\n"
        text +=
            pad(gutter) + paint("|", "34") + " " + Self.indent(shown, columns: offset) + paint("^", "1;\(hue)") + "\n"
        return text
    }

    /// The part of a long line that holds the column, and how many scalars of it stand before the column.
    private static func window(_ line: String, around column: Int) -> (text: String, offset: Int) {
        let scalars = Array(line.unicodeScalars)
        let offset = min(max(0, column - 1), scalars.count)
        guard scalars.count > width else { return (line, offset) }
        let start = max(0, min(offset - width / 2, scalars.count - width))
        let end = min(scalars.count, start + width)
        var text = String.UnicodeScalarView()
        if start > 0 { text.append("…") }
        text.append(contentsOf: scalars[start..<end])
        if end < scalars.count { text.append("…") }
        return (String(text), offset - start + (start > 0 ? 1 : 0))
    }

    /// White space as wide as the first scalars of the line: tabs stay tabs, and wide characters count twice.
    private static func indent(_ line: String, columns: Int) -> String {
        var text = ""
        for scalar in line.unicodeScalars.prefix(columns) {
            switch scalar {
            case "\t": text += "\t"
            case _ where scalar.properties.generalCategory == .nonspacingMark: break
            case _ where isWide(scalar): text += "  "
            default: text += " "
            }
        }
        return text
    }

    /// Whether terminals give the scalar two columns: the East Asian blocks and emoji, roughly.
    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            return true
        default: return false
        }
    }

    private func pad(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

    private func paint(_ text: String, _ style: String) -> String {
        colored ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text
    }
}
