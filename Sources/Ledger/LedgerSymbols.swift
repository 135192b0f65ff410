/// The symbols of a ledger while it is read, and the rows by their ids.
///
/// They are divided into parts by the texts' hashes, so that several workers can enter texts at once. How many parts
/// there are never depends on the workers, and a text's number only on the texts before it.
struct LedgerSymbols {
    /// How many parts there are, a power of two.
    static let partCount = 8

    private(set) var parts: [SymbolPart]

    /// Symbols with room for about so many texts.
    init(expecting texts: Int) {
        parts = (0..<Self.partCount).map { _ in SymbolPart(expecting: texts / Self.partCount) }
    }

    /// The part that a text belongs to. The tables use the upper half of the hash; this is of the lower one.
    @inline(__always)
    static func part(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash) & (partCount - 1) }

    /// The number of a text in the whole ledger from its number in a part; 0 is the empty text in any.
    @inline(__always)
    static func symbol(_ number: UInt32, part: Int) -> UInt32 {
        number * UInt32(partCount) + UInt32(truncatingIfNeeded: part)
    }

    /// Both halves of a symbol's number, as `symbol(_:part:)` joins them.
    @inline(__always)
    static func split(_ symbol: UInt32) -> (number: UInt32, part: Int) {
        (symbol / UInt32(partCount), Int(symbol) % partCount)
    }

    /// The table of the texts.
    var table: SymbolTable { SymbolTable(parts: parts.map(\.storage)) }

    /// The symbol of a text, a new one where it is seen for the first time.
    func intern(_ text: [UInt8]) -> UInt32 {
        text.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress, !bytes.isEmpty else { return 0 }
            let hash = ByteHash.hash(base, bytes.count)
            let part = Self.part(of: hash)
            return Self.symbol(parts[part].storage.intern(base, count: bytes.count, hash: hash), part: part)
        }
    }

    /// The row with the id in the program, or `nil`.
    func row(id: UInt32, program: UInt16) -> Int32? {
        let (number, part) = Self.split(id)
        return parts[part].rows.row(id: number, program: program)
    }

    /// A row with the id in any program, or `nil`.
    func anyRow(id: UInt32) -> Int32? {
        let (number, part) = Self.split(id)
        return parts[part].rows.anyRow(id: number)
    }

    /// Makes symbols of the pending texts of a round's pieces.
    mutating func take(_ pieces: [LedgerPiece], from files: [LedgerFile], jobs: Int) {
        Lanes.forEach(&parts, jobs: jobs) { number, part in part.take(pieces, part: number, from: files) }
    }

    /// Finishes the rows of a round's pieces, and puts each piece's from its first row on.
    func place(_ pieces: inout [LedgerPiece], in rows: UnsafeMutableBufferPointer<Row>, jobs: Int) {
        // No two pieces have a place in common.
        nonisolated(unsafe) let rows = rows
        Lanes.forEach(&pieces, jobs: jobs) { index, piece in piece.place(index, parts, in: rows) }
    }
}
