/// A stretch of a file, read by one worker: its rows, and the texts in them that are still to become symbols.
///
/// Pieces are read side by side and know nothing of each other. A piece's rows count from 0 and its lines from 1;
/// only when all before it are read it is known what has to be added.
struct LedgerPiece {
    private(set) var file = 0
    /// Where its first record starts, or a blank line before that.
    private(set) var start = 0
    /// Its records are those that start before this offset.
    private(set) var limit = 0
    /// Where the first record behind it starts: at the limit, unless its own last record goes on behind that.
    var end = 0
    var lineCount = 0
    /// The line on which it starts, and the number of its first row; known once all pieces before it are read.
    var firstLine = 1
    var firstRow = 0

    /// A row for each record that has an id and a program. What stands for `product`, `plan` and `subID` are numbers
    /// of `words`; the other texts are pending.
    var rows: [Row] = []
    /// Which of them have bad cells.
    var badRows: [Int] = []
    var references: [Reference] = []
    var oddRecords: [OddRecord] = []
    /// Texts that repeat from row to row, so that most are looked up in a table that fits the nearest cache.
    private(set) var words = SymbolStorage()
    /// By the part of the symbols that they belong to.
    private(set) var texts: [[PendingText]] = Array(repeating: [], count: LedgerSymbols.partCount)
    /// The texts of cells with doubled quotes, one after another.
    private(set) var unescaped: [UInt8] = []

    /// Empties the piece for another stretch; the memory that it has is used again.
    mutating func begin(file: Int, start: Int, limit: Int) {
        self.file = file
        self.start = start
        self.limit = limit
        end = start
        lineCount = 0
        rows.removeAll(keepingCapacity: true)
        badRows.removeAll(keepingCapacity: true)
        references.removeAll(keepingCapacity: true)
        oddRecords.removeAll(keepingCapacity: true)
        words = SymbolStorage()
        for part in texts.indices { texts[part].removeAll(keepingCapacity: true) }
        unescaped.removeAll(keepingCapacity: true)
    }

    /// The number of a cell's text among the words.
    @inline(__always)
    mutating func word(_ record: RecordCells, _ position: Int) -> Symbol {
        let cell = record[position]
        guard cell.count > 0 else { return .empty }
        let count = words.count
        let word = record.withText(at: position) { words.intern($0, count: $1) }
        if words.count > count { append(record, position, .word, Int32(truncatingIfNeeded: word)) }
        return Symbol(index: word)
    }

    /// Notes that a cell's text is to become a symbol, unless it is empty.
    @inline(__always)
    mutating func append(
        _ record: RecordCells, _ position: Int, _ owner: PendingText.Owner, _ number: Int32, program: UInt16 = 0
    ) {
        let cell = record[position]
        guard cell.count > 0 else { return }
        guard !cell.isEscaped else {
            return appendUnescaped(cell.text(in: record.bytes), owner, number, program)
        }
        let hash = ByteHash.hash(record.base + cell.start, cell.count)
        texts[LedgerSymbols.part(of: hash)].append(
            PendingText(
                hash: hash, start: cell.start, count: cell.count, number: number, program: program, owner: owner))
    }

    @inline(never)
    private mutating func appendUnescaped(
        _ text: [UInt8], _ owner: PendingText.Owner, _ number: Int32, _ program: UInt16
    ) {
        let hash = text.withUnsafeBufferPointer { bytes in
            bytes.baseAddress.map { ByteHash.hash($0, bytes.count) } ?? 0
        }
        texts[LedgerSymbols.part(of: hash)].append(
            PendingText(
                hash: hash, start: ~unescaped.count, count: text.count, number: number, program: program, owner: owner))
        unescaped += text
    }
}
