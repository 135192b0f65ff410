/// Finds records and cells in the bytes of a CSV file, in one pass and without copying anything.
///
/// It reads RFC 4180 with LF, CR LF or, at the end of the file, CR alone as line ends. Broken quotes are noted, and the
/// record then ends where a lenient reader would end it. The bytes must outlive the scanner.
struct CSVScanner: ~Copyable {
    private let base: UnsafePointer<UInt8>
    private let count: Int
    /// Records start before this offset; the last of them may end behind it.
    private var limit: Int
    private let separator: UInt8
    private let separators: UInt64
    private(set) var position: Int
    /// The line, from 1, on which `position` stands.
    private(set) var line = 1

    /// The record last read.
    private(set) var record = ScannedRecord()
    /// The cells of all records that are kept.
    private(set) var keptCells: UnsafeMutablePointer<CSVCell>
    private var keptCount = 0
    private var cellCapacity = 32

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    /// A scanner over bytes, past a byte order mark if they start with one.
    init(_ bytes: UnsafeBufferPointer<UInt8>, separator: UInt8 = UInt8(ascii: ",")) {
        keptCells = .allocate(capacity: cellCapacity)
        // An empty buffer may have no address; nothing is read through this one then.
        base = bytes.baseAddress ?? UnsafePointer(UnsafeRawPointer(keptCells).assumingMemoryBound(to: UInt8.self))
        count = bytes.count
        limit = count
        self.separator = separator
        separators = Self.repeated(separator)
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    deinit { keptCells.deallocate() }

    /// The cells of the record last read.
    var cells: UnsafeMutablePointer<CSVCell> { keptCells + record.firstCell }
    /// How many cells the record last read has.
    var cellCount: Int { record.cellCount }
    /// What first broke the record last read, if anything, and where.
    var problem: (kind: CSVProblem, offset: Int)? { record.problem }
    /// The offset of the first byte of the record last read.
    var recordStart: Int { record.start }
    /// The line on which the record last read starts.
    var recordLine: Int { record.line }

    /// Goes on at another record's first byte, as a scanner over the same bytes found it, and ends before the first
    /// record that starts at `limit` or behind it.
    mutating func move(to offset: Int, line: Int, limit: Int = .max) {
        position = min(offset, count)
        self.line = line
        self.limit = min(limit, count)
    }

    /// Reads the next record into `cells`; `false` at the end of the file, or at the limit.
    mutating func next() -> Bool {
        forgetCells()
        return nextKeepingCells()
    }

    /// Forgets the cells of all records read up to now.
    mutating func forgetCells() { keptCount = 0 }

    /// Reads the next record as `next` does; the cells of those before it stay in `keptCells`.
    @inline(__always)
    mutating func nextKeepingCells() -> Bool {
        skipBlankLines()
        guard position < limit else { return false }
        record = ScannedRecord(start: position, line: line, firstCell: keptCount)
        while readCell() {}
        record.end = position
        record.cellCount = keptCount - record.firstCell
        return true
    }

    private mutating func skipBlankLines() {
        while position < limit {
            if base[position] == Self.lineFeed {
                position += 1
                line += 1
            } else if endsLine(at: position) {
                position += 1
            } else {
                return
            }
        }
    }

    /// Reads one cell and what ends it; `false` where that also ends the record.
    @inline(__always)
    private mutating func readCell() -> Bool {
        guard position < count, base[position] == Self.quote else {
            let start = position
            return finishCell(CSVCell(start: start, end: start, isQuoted: false, isEscaped: false))
        }
        return readQuotedCell()
    }

    /// Reads the rest of a cell that stands outside quotes, up to the separator, line end or end of file.
    @inline(__always)
    private mutating func finishCell(_ started: CSVCell) -> Bool {
        var cell = started
        while true {
            skipPlainBytes()
            cell.end = position
            guard position < count else {
                append(cell)
                return false
            }
            let byte = base[position]
            if byte == separator {
                position += 1
                append(cell)
                return true
            }
            if byte == Self.lineFeed {
                position += 1
                line += 1
                append(cell)
                return false
            }
            if byte == Self.quote {
                if record.problem == nil { record.problem = (.quoteInsideValue, position) }
            } else if endsLine(at: position) {
                position += 1
                if position < count {
                    position += 1
                    line += 1
                }
                append(cell)
                return false
            }
            position += 1
        }
    }

    private mutating func readQuotedCell() -> Bool {
        let opening = position
        var cell = CSVCell(start: opening + 1, end: opening + 1, isQuoted: true, isEscaped: false)
        position += 1
        while true {
            skipToQuote()
            guard position < count else {
                record.problem = record.problem ?? (.unterminatedQuote, opening)
                cell.end = count
                append(cell)
                return false
            }
            guard position + 1 < count, base[position + 1] == Self.quote else { break }
            cell.isEscaped = true
            position += 2
        }
        cell.end = position
        position += 1
        if position == count || base[position] == separator || base[position] == Self.lineFeed || endsLine(at: position)
        {
            let end = cell.end
            let goesOn = finishCell(cell)
            keptCells[keptCount - 1].end = end
            return goesOn
        }
        record.problem = record.problem ?? (.textAfterQuote, position)
        return finishCell(cell)
    }

    /// Whether the byte is a CR that ends a line: before a LF, or at the end of the file.
    @inline(__always)
    private func endsLine(at offset: Int) -> Bool {
        base[offset] == Self.carriageReturn && (offset + 1 == count || base[offset + 1] == Self.lineFeed)
    }

    @inline(__always)
    private mutating func append(_ cell: CSVCell) {
        if keptCount == cellCapacity { growCells() }
        keptCells[keptCount] = cell
        keptCount += 1
    }

    private mutating func growCells() {
        let larger = UnsafeMutablePointer<CSVCell>.allocate(capacity: cellCapacity * 2)
        larger.update(from: keptCells, count: keptCount)
        keptCells.deallocate()
        keptCells = larger
        cellCapacity *= 2
    }

    /// Moves to the next separator, line end byte or quote, eight bytes at a time.
    @inline(__always)
    private mutating func skipPlainBytes() {
        var offset = position
        while offset + 8 <= count {
            let word = word(at: offset)
            let found =
                Self.zeroBytes(word ^ separators) | Self.zeroBytes(word ^ Self.repeated(Self.lineFeed))
                | Self.zeroBytes(word ^ Self.repeated(Self.carriageReturn))
                | Self.zeroBytes(word ^ Self.repeated(Self.quote))
            if found != 0 {
                position = offset + (found.trailingZeroBitCount >> 3)
                return
            }
            offset += 8
        }
        while offset < count {
            let byte = base[offset]
            if byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn || byte == Self.quote { break }
            offset += 1
        }
        position = offset
    }

    /// Moves to the next quote, counting lines.
    private mutating func skipToQuote() {
        while position + 8 <= count {
            let word = word(at: position)
            let found =
                Self.zeroBytes(word ^ Self.repeated(Self.quote)) | Self.zeroBytes(word ^ Self.repeated(Self.lineFeed))
            if found == 0 {
                position += 8
                continue
            }
            position += (found.trailingZeroBitCount >> 3)
            if base[position] == Self.quote { return }
            position += 1
            line += 1
        }
        while position < count, base[position] != Self.quote {
            if base[position] == Self.lineFeed { line += 1 }
            position += 1
        }
    }

    @inline(__always)
    private func word(at offset: Int) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(base).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    @inline(__always)
    private static func repeated(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

    /// A word whose lowest set bit is in the lowest byte that is zero; 0 where none is.
    @inline(__always)
    private static func zeroBytes(_ word: UInt64) -> UInt64 {
        (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
    }
}
