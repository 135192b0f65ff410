/// One of the parts that a ledger's texts are divided into by their hashes, and the rows by their ids.
struct SymbolPart {
    let storage: SymbolStorage
    var rows: RowIndex
    /// For each piece of the round at hand, the symbols of its pending texts of this part.
    private(set) var symbols: [[UInt32]] = []
    /// The rows whose program and id an earlier row has already (L2).
    private(set) var repetitions: [(row: Int, first: Int)] = []
    /// Only there to be written, so that reading ahead is not left out.
    private var touched: UInt64 = 0

    /// A part with room for about so many texts.
    init(expecting texts: Int) {
        storage = SymbolStorage(expecting: texts)
        rows = RowIndex(expecting: texts)
    }

    /// Makes symbols of the pieces' pending texts, and enters the rows under their ids.
    mutating func take(_ pieces: [LedgerPiece], part: Int, from files: [LedgerFile]) {
        while symbols.count < pieces.count { symbols.append([]) }
        for (index, piece) in pieces.enumerated() {
            symbols[index].removeAll(keepingCapacity: true)
            files[piece.file].bytes.withUnsafeBufferPointer { bytes in
                piece.unescaped.withUnsafeBufferPointer { unescaped in
                    piece.texts[part].withUnsafeBufferPointer { texts in
                        take(texts, of: piece, index, bytes, unescaped)
                    }
                }
            }
        }
    }

    private mutating func take(
        _ texts: UnsafeBufferPointer<PendingText>, of piece: LedgerPiece, _ index: Int,
        _ bytes: UnsafeBufferPointer<UInt8>, _ unescaped: UnsafeBufferPointer<UInt8>
    ) {
        var symbols = self.symbols[index]
        self.symbols[index] = []
        for start in stride(from: 0, to: texts.count, by: Self.batchSize) {
            let batch = start..<min(start + Self.batchSize, texts.count)
            for text in texts[batch] { touched &+= storage.touchSlot(text.hash) }
            for text in texts[batch] { touched &+= storage.touchText(text.hash) }
            for text in texts[batch] {
                let source =
                    text.start < 0
                    ? unescaped.baseAddress.map { $0 + ~text.start } : bytes.baseAddress.map { $0 + text.start }
                guard let source else { continue }
                let symbol = storage.intern(source, count: text.count, hash: text.hash)
                symbols.append(symbol)
                if text.owner == .id { enter(symbol, piece.firstRow + Int(text.number), text.program) }
            }
        }
        self.symbols[index] = symbols
    }

    /// What takes longest is to wait for memory where a symbol's slot is looked up; asked for all at once, the slots
    /// come together.
    private static let batchSize = 32

    /// Enters a row under its id, unless its program has the id already (L2).
    @inline(__always)
    private mutating func enter(_ id: UInt32, _ row: Int, _ program: UInt16) {
        if let first = rows.row(id: id, program: program) {
            repetitions.append((row, Int(first)))
        } else {
            rows.insert(Int32(truncatingIfNeeded: row), id: id, program: program)
        }
    }
}
