import Diagnostics

/// Lines of a figure in columns, at most eighty wide: what is too long is cut short.
struct FigureTable {
    let rows: [[String]]

    private static let width = 80
    /// How wide the columns before the words may be: date, id and type.
    private static let longest = [10, 20, 13]

    func text() -> String {
        let widths = (0..<5).map { column in rows.map { TerminalText.width(of: $0[column]) }.max() ?? 0 }
        let others = zip(widths, Self.longest).reduce(widths[4]) { $0 + min($1.0, $1.1) }
        // Two spaces stand before each column.
        let limits = Self.longest + [max(8, Self.width - others - 2 * 5), widths[4]]
        var table = TextTable([.left, .left, .left, .left, .right])
        for row in rows { table.add(zip(row, limits).map { TerminalText.cut(TerminalText.visible($0), to: $1) }) }
        return table.text
    }
}
