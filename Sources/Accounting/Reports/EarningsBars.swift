import Diagnostics
import Money
import Programs

/// A chart a currency: what was earned by month, as columns of block characters within the terminal's width.
struct EarningsBars {
    private let scope: ReportScope
    private let style: TerminalStyle
    private static let height = 6

    init(_ scope: ReportScope, style: TerminalStyle) {
        self.scope = scope
        self.style = style
    }

    /// The charts, each with an empty line before it; of a single month there is none.
    var text: String {
        let groups = Dictionary(grouping: scope.books.programs, by: \.program.currency)
            .sorted { $0.key.code < $1.key.code }
        return groups.map { chart(of: $0.value, in: $0.key) }.joined()
    }

    private func chart(of programs: [ProgramBooks], in currency: Currency) -> String {
        var sums: [YearMonth: Int128] = [:]
        for statement in programs.flatMap({ scope.statements(of: $0) }) {
            sums[statement.month, default: 0] += Int128(statement.earned)
        }
        guard let first = sums.keys.min(), let last = sums.keys.max(), first < last else { return "" }
        let most = sums.values.max() ?? 0
        guard most > 0 else { return "" }
        let top = ReportSum.text(most, currency)
        let margin = 2 + TerminalText.width(of: top) + 2
        let room = max(1, (style.width ?? 80) - margin)
        let count = min(first.distance(to: last) + 1, room)
        let pitch = max(1, min(4, room / count))
        let months = (0..<count).map { last.advanced(by: $0 - count + 1) }
        var text = "\n  " + style.paint("earned by month, \(currency.code)", .faint) + "\n"
        for line in (0..<Self.height).reversed() {
            let label = line == Self.height - 1 ? top : line == 0 ? "0" : ""
            let bars = months.map { month -> String in
                let eighths = Self.eighths(sums[month] ?? 0, of: most)
                let glyph = BarGlyphs.vertical(eighths, line: line)
                return String(repeating: glyph, count: max(1, pitch - 1)) + (pitch > 1 ? " " : "")
            }.joined()
            let padding = String(repeating: " ", count: margin - 4 - TerminalText.width(of: label))
            text += "  \(padding)\(label) " + style.paint("│", .faint)
            text += style.paint(Self.trimmed(bars), .good) + "\n"
        }
        return text + String(repeating: " ", count: margin)
            + style.paint(years(months, pitch: pitch, room: room), .faint) + "\n"
    }

    /// The height of a column; anything at all is at least an eighth high.
    private static func eighths(_ amount: Int128, of most: Int128) -> Int {
        guard amount > 0 else { return 0 }
        return max(1, Int(amount * Int128(height * 8) / most))
    }

    /// Each year's number below its first month, where there is room for it.
    private func years(_ months: [YearMonth], pitch: Int, room: Int) -> String {
        var line = ""
        for (place, month) in months.enumerated() where place == 0 || month.month == 1 {
            let start = place * pitch
            guard line.isEmpty || start > line.count, start + 4 <= room else { continue }
            line += String(repeating: " ", count: start - line.count) + String(month.year)
        }
        return line
    }

    private static func trimmed(_ text: String) -> String {
        var text = text
        while text.hasSuffix(" ") { text.removeLast() }
        return text
    }
}
