/// Lines of a figure in columns, at most eighty wide: what is too long is cut short.
struct FigureTable {
    let rows: [[String]]

    private static let width = 80
    private static let longest = [10, 20, 13]

    func text() -> String {
        var widths = (0..<5).map { column in rows.map { $0[column].count }.max() ?? 0 }
        for (column, longest) in Self.longest.enumerated() { widths[column] = min(widths[column], longest) }
        let others = widths[0] + widths[1] + widths[2] + widths[4] + 2 * 5
        widths[3] = min(widths[3], max(8, Self.width - others))
        return rows.map { row in
            let cells = row.enumerated().map { column, text in
                let text = Self.visible(text)
                let cut = text.count > widths[column] && column < 4 ? text.prefix(widths[column] - 1) + "…" : text
                let padding = String(repeating: " ", count: max(0, widths[column] - cut.count))
                return column == 4 ? padding + cut : cut + padding
            }
            return "  " + cells.joined(separator: "  ") + "\n"
        }.joined()
    }

    /// The text without what would move the cursor.
    private static func visible(_ text: String) -> String {
        text.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }
            ? String(
                String.UnicodeScalarView(
                    text.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }))
            : text
    }
}
