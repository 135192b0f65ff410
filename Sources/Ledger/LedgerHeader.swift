/// The columns of one ledger file.
struct LedgerHeader {
    /// The names as they stand, unquoted.
    let names: [[UInt8]]
    /// The position of each known column, by `LedgerColumn`'s order; -1 where the file lacks it.
    private let positions: [Int]

    /// A header with the given names; of a name that stands twice, the first counts.
    init(names: [[UInt8]]) {
        self.names = names
        positions = LedgerColumn.allCases.map { column in
            names.firstIndex { $0.elementsEqual(column.rawValue.utf8) } ?? -1
        }
    }

    /// How many cells a record must have.
    var width: Int { names.count }

    /// The position of a column, or -1 where the file lacks it.
    func position(of column: LedgerColumn) -> Int {
        positions[column.index]
    }

    /// The positions of every column with the name, in order.
    func positions(named column: LedgerColumn) -> [Int] {
        names.indices.filter { names[$0].elementsEqual(column.rawValue.utf8) }
    }
}
