import Diagnostics

/// A table for the terminal: columns as wide as their widest cell, two spaces between them, words to the left and
/// figures to the right.
public struct TextTable {
    /// How the cells of a column stand.
    public enum Alignment: Sendable {
        /// To the left, as words do.
        case left
        /// To the right, as figures do.
        case right
    }

    private let alignments: [Alignment]
    private let indent: Int
    private var rows: [[String]] = []

    /// An empty table with a column for each alignment, its lines moved in by so many spaces.
    public init(_ alignments: [Alignment], indent: Int = 2) {
        self.alignments = alignments
        self.indent = indent
    }

    /// Adds a row; cells past the last column are left out, missing ones are empty.
    public mutating func add(_ cells: [String]) {
        let missing = max(0, alignments.count - cells.count)
        rows.append(Array(cells.prefix(alignments.count)) + Array(repeating: "", count: missing))
    }

    /// The rows as lines, each with its line end and without spaces before it.
    public var lines: [String] {
        let widths = alignments.indices.map { column in
            rows.map { TerminalText.width(of: $0[column]) }.max() ?? 0
        }
        return rows.map { row in
            var line = String(repeating: " ", count: indent)
            for (column, cell) in row.enumerated() {
                let padding = String(repeating: " ", count: widths[column] - TerminalText.width(of: cell))
                line += (column > 0 ? "  " : "") + (alignments[column] == .left ? cell + padding : padding + cell)
            }
            while line.hasSuffix(" ") { line.removeLast() }
            return line + "\n"
        }
    }

    /// The whole table.
    public var text: String { lines.joined() }
}
