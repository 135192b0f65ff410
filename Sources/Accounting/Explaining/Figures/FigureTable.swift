/// Lines of a figure in columns, at most eighty wide: what is too long is cut short.
struct FigureTable {
    let rows: [[String]]

    private static let width = 80
    /// How wide the columns before the words may be: date, id and type.
    private static let longest = [10, 20, 13]

    func text() -> String {
        let widths = (0..<5).map { column in rows.map { $0[column].count }.max() ?? 0 }
        let others = zip(widths, Self.longest).reduce(widths[4]) { $0 + min($1.0, $1.1) }
        // Two spaces stand before each column.
        let limits = Self.longest + [max(8, Self.width - others - 2 * 5), widths[4]]
        var table = TextTable([.left, .left, .left, .left, .right])
        for row in rows { table.add(zip(row, limits).map { Self.cut(Self.visible($0), to: $1) }) }
        return table.text
    }

    private static func cut(_ text: String, to width: Int) -> String {
        text.count > width ? text.prefix(width - 1) + "…" : text
    }

    /// The text without what would move the cursor.
    private static func visible(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return text }
        var visible = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            visible.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
        }
        return String(visible)
    }
}
