/// A place in a file that a user wrote.
public struct Place: Sendable, Hashable {
    /// The file's path relative to the site's root, with `/` between folders.
    public let file: String
    /// The line, counted from 1.
    public let line: Int
    /// The column, counted from 1 in Unicode scalars.
    public let column: Int

    /// A place in a file, or the file's beginning where no line is known.
    public init(file: String, line: Int = 1, column: Int = 1) {
        self.file = file
        self.line = line
        self.column = column
    }
}

extension Place: Comparable {
    /// Orders places by file (bytes), line and column.
    public static func < (first: Place, second: Place) -> Bool {
        if first.file != second.file { return first.file.utf8.lexicographicallyPrecedes(second.file.utf8) }
        if first.line != second.line { return first.line < second.line }
        return first.column < second.column
    }
}

extension Place: CustomStringConvertible {
    /// The place as compilers write it: `file:line:column`.
    public var description: String { "\(file):\(line):\(column)" }
}
