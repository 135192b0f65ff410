/// Reads a CSV file record by record (RFC 4180), from bytes.
///
/// Lines end in LF or CR LF, or at the end of the file in CR alone. A byte order mark is skipped, and so are lines with
/// nothing on them. Broken quotes never stop it: the record says what is wrong, and reading goes on behind it.
///
/// ```swift
/// var reader = CSVReader(Array("id,note\n1,\"a, b\"\n".utf8))
/// let header = reader.next()?.texts    // ["id", "note"]
/// let first = reader.next()?.texts     // ["1", "a, b"]
/// ```
public struct CSVReader: Sequence, IteratorProtocol, Sendable {
    private let bytes: [UInt8]
    private let separator: UInt8
    private var position = 0
    private var line = 1

    /// A reader over a file's bytes, whose cells are separated by commas unless another ASCII character is given.
    public init(_ bytes: [UInt8], separator: UInt8 = UInt8(ascii: ",")) {
        self.bytes = bytes
        self.separator = separator
    }

    /// The next record, or `nil` at the end of the file.
    public mutating func next() -> CSVRecord? {
        let (record, position, line) = bytes.withUnsafeBufferPointer { buffer -> (CSVRecord?, Int, Int) in
            var scanner = CSVScanner(buffer, separator: separator)
            if self.position > 0 { scanner.move(to: self.position, line: self.line) }
            guard scanner.next() else { return (nil, bytes.count, self.line) }
            let cells = (0..<scanner.cellCount).map { scanner.cells[$0] }
            let record = CSVRecord(
                line: scanner.recordLine, range: scanner.recordStart..<scanner.position,
                cells: cells.map { $0.text(in: buffer) }, starts: cells.map(\.firstByte),
                problem: scanner.problem?.kind)
            return (record, scanner.position, scanner.line)
        }
        self.position = position
        self.line = line
        return record
    }
}
