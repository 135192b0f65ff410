import Diagnostics

/// How a report is shown on a terminal or in a file.
public struct TerminalStyle: Sendable {
    /// How many characters a line may have; `nil` for any number.
    public let width: Int?
    /// Whether escape sequences color the text.
    public let isColored: Bool
    /// Whether charts are drawn.
    public let hasCharts: Bool

    /// A style; without arguments the one for a file or a pipe.
    public init(width: Int? = nil, isColored: Bool = false, hasCharts: Bool = false) {
        self.width = width
        self.isColored = isColored
        self.hasCharts = hasCharts
    }

    /// The meanings that colors have.
    enum Tone: String {
        case plain = ""
        case heading = "1"
        case faint = "2"
        case good = "32"
        case warning = "33"
        case bad = "31"
        case note = "36"
    }

    /// The text in a tone.
    func paint(_ text: String, _ tone: Tone) -> String {
        isColored && tone != .plain && !text.isEmpty ? "\u{1B}[\(tone.rawValue)m\(text)\u{1B}[0m" : text
    }

    /// A sentence as lines that fit, each moved in by some spaces, those after the first by two more.
    func wrap(_ text: String, indent: Int, tone: Tone = .plain) -> String {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            let room = max(20, (width ?? Int.max / 2) - indent - (lines.isEmpty ? 0 : 2))
            if !line.isEmpty, TerminalText.width(of: line) + 1 + TerminalText.width(of: String(word)) > room {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        lines.append(line)
        return lines.enumerated().map { index, line in
            String(repeating: " ", count: indent + (index > 0 ? 2 : 0)) + paint(line, tone) + "\n"
        }.joined()
    }
}
