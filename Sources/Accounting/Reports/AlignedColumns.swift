/// Rows of cells as lines whose columns stand below one another.
enum AlignedColumns {
    /// The lines, without line ends. The first columns are words and stand to the left, the others to the right.
    static func lines(_ rows: [[String]], leftAligned words: Int) -> [String] {
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in
            rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
        }
        return rows.map { row in
            let cells = row.enumerated().map { column, cell in
                let padding = String(repeating: " ", count: widths[column] - cell.count)
                return column < words ? cell + padding : padding + cell
            }
            return cells.joined(separator: "  ")
        }
    }
}
