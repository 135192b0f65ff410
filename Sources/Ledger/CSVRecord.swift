/// One record of a CSV file.
public struct CSVRecord: Sendable, Hashable {
    /// The line, counted from 1, on which the record starts.
    public let line: Int
    /// The record's bytes in the file, its line end included.
    public let range: Range<Int>
    /// The cells' bytes, without the quotes around them, doubled quotes as one; nothing is trimmed.
    public let cells: [[UInt8]]
    /// The offset in the file of each cell's first byte, of its opening quote where it has one.
    public let starts: [Int]
    /// What is wrong with the record's quotes, if anything; its cells are then a lenient reader's.
    public let problem: CSVProblem?

    /// The cells as text; bytes that are not UTF-8 become U+FFFD.
    public var texts: [String] { cells.map { String(decoding: $0, as: UTF8.self) } }
}
