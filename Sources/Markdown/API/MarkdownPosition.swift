/// A place in a Markdown source.
public struct MarkdownPosition: Sendable, Hashable {
    /// The line, counted from 1 at the start of the Markdown itself: front matter before it is the caller's to add.
    public let line: Int
    /// The column, counted from 1 in Unicode scalars.
    public let column: Int

    /// Makes a position from a line and a column, both counted from 1.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

extension MarkdownPosition: Comparable {
    /// Orders positions by line, then by column.
    public static func < (first: MarkdownPosition, second: MarkdownPosition) -> Bool {
        (first.line, first.column) < (second.line, second.column)
    }
}
