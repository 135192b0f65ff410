/// Where a cell's text stands in its file.
struct CSVCell {
    /// The offset of the text's first byte, after the opening quote where there is one.
    var start: Int
    /// The offset after its last byte, at the closing quote where there is one.
    var end: Int
    /// Whether the text stands in quotes.
    var isQuoted: Bool
    /// Whether the text holds doubled quotes.
    var isEscaped: Bool

    var count: Int { end - start }
    /// The offset of the cell's first byte, its opening quote where there is one.
    var firstByte: Int { isQuoted ? start - 1 : start }

    static let empty = CSVCell(start: 0, end: 0, isQuoted: false, isEscaped: false)
}
