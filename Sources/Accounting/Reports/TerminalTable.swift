import Diagnostics

/// A table that fits a terminal: where the lines would be too long, long words are cut, then whole columns are left out,
/// the least needed first, and then words are cut short. Figures never are.
struct TerminalTable {
    /// A column.
    struct Column {
        let head: String
        /// What stands above the head, where several columns are of one kind.
        var over = ""
        var isWords = false
        /// Columns of a higher number are left out first; those without one never are.
        var dispensable: Int?
    }

    /// A line of cells, one for each column.
    struct Line {
        var cells: [String]
        var tone = TerminalStyle.Tone.plain
        /// Tones of single cells, by column.
        var tones: [Int: TerminalStyle.Tone] = [:]
    }

    let columns: [Column]
    var lines: [Line] = []
    let indent: Int
    /// Narrower than this no cell of words is cut.
    private static let shortestWord = 8
    /// Words that are longer are cut before a column is left out.
    private static let longestWord = 32

    init(_ columns: [Column], indent: Int = 2) {
        self.columns = columns
        self.indent = indent
    }

    mutating func add(_ cells: [String], _ tone: TerminalStyle.Tone = .plain, _ tones: [Int: TerminalStyle.Tone] = [:])
    {
        lines.append(Line(cells: cells.map { TerminalText.visible($0) }, tone: tone, tones: tones))
    }

    /// The lines with their heads, each with a line end; and the heads of the columns that had no room.
    func render(_ style: TerminalStyle) -> (text: String, leftOut: [String]) {
        var widths = columns.indices.map { column in
            ([columns[column].over, columns[column].head] + lines.map { $0.cells[column] })
                .map(TerminalText.width).max() ?? 0
        }
        let least = columns.indices.map { columns[$0].isWords ? min(widths[$0], Self.longestWord) : widths[$0] }
        let kept = self.kept(least, style)
        let total = indent + kept.reduce(-2) { $0 + widths[$1] + 2 }
        if let limit = style.width, total > limit,
            let words = kept.filter({ columns[$0].isWords }).max(by: { widths[$0] < widths[$1] })
        {
            widths[words] = min(widths[words], max(Self.shortestWord, widths[words] - (total - limit)))
        }
        var text = ""
        if kept.contains(where: { !columns[$0].over.isEmpty }) {
            text += line(Line(cells: columns.map(\.over), tone: .faint), kept, widths, style)
        }
        text += line(Line(cells: columns.map(\.head), tone: .faint), kept, widths, style)
        for line in lines { text += self.line(line, kept, widths, style) }
        return (text, columns.indices.filter { !kept.contains($0) }.map { name(of: columns[$0]) })
    }

    private func name(of column: Column) -> String {
        column.over.isEmpty ? column.head : "\(column.over) \(column.head)"
    }

    /// The columns that there is room for.
    private func kept(_ widths: [Int], _ style: TerminalStyle) -> [Int] {
        var kept = Array(columns.indices)
        guard let limit = style.width else { return kept }
        while indent + kept.reduce(-2, { $0 + widths[$1] + 2 }) > limit {
            let next = kept.filter { columns[$0].dispensable != nil }
                .max { (columns[$0].dispensable ?? 0, $0) < (columns[$1].dispensable ?? 0, $1) }
            guard let next else { break }
            kept.removeAll { $0 == next }
        }
        return kept
    }

    private func line(_ line: Line, _ kept: [Int], _ widths: [Int], _ style: TerminalStyle) -> String {
        var text = ""
        var spaces = indent
        for (place, column) in kept.enumerated() {
            let cell = TerminalText.cut(line.cells[column], to: widths[column])
            let padding = widths[column] - TerminalText.width(of: cell)
            spaces += place > 0 ? 2 : 0
            if !columns[column].isWords { spaces += padding }
            if !cell.isEmpty {
                text += String(repeating: " ", count: spaces) + style.paint(cell, line.tones[column] ?? line.tone)
                spaces = 0
            } else if !columns[column].isWords {
                continue
            }
            if columns[column].isWords { spaces += padding }
        }
        return text + "\n"
    }
}
