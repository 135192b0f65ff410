/// A record of which there is something to say, once the ledger has been read.
struct OddRecord {
    enum Kind {
        /// Its quotes or the number of its cells are wrong.
        case broken
        /// Some of its cells are wrong.
        case badCells
        /// It names a row in `of` though it acts on none. The number is its row's.
        case unusedReference(row: Int)
    }

    let kind: Kind
    let location: RowLocation
}

extension OddRecord {
    /// The same, so many lines and rows later.
    func moved(lines: Int, rows: Int) -> OddRecord {
        let line = location.line + UInt32(truncatingIfNeeded: lines)
        let location = RowLocation(file: location.file, line: line, offset: location.offset)
        if case .unusedReference(let row) = kind {
            return OddRecord(kind: .unusedReference(row: row + rows), location: location)
        }
        return OddRecord(kind: kind, location: location)
    }
}
