/// Finds rows by program and id.
struct RowIndex {
    /// For each id's symbol the first row with it, in whatever program; -1 for none.
    private var first: [Int32]
    private var firstProgram: [UInt16]
    /// The rows of other programs with an id that `first` knows already.
    private var others: [UInt64: Int32] = [:]

    /// An index with room for about so many symbols.
    init(expecting symbols: Int) {
        first = []
        first.reserveCapacity(symbols)
        firstProgram = []
        firstProgram.reserveCapacity(symbols)
    }

    /// The row with the id in the program, in the order in which rows were entered, or `nil`.
    @inline(__always)
    func row(id: UInt32, program: UInt16) -> Int32? {
        let id = Int(id)
        guard id < first.count, first[id] >= 0 else { return nil }
        if firstProgram[id] == program { return first[id] }
        return others.isEmpty ? nil : others[UInt64(program) << 32 | UInt64(id)]
    }

    /// A row with the id in any program, or `nil`.
    func anyRow(id: UInt32) -> Int32? {
        Int(id) < first.count && first[Int(id)] >= 0 ? first[Int(id)] : nil
    }

    /// Enters a row whose id the program does not have yet.
    @inline(__always)
    mutating func insert(_ row: Int32, id: UInt32, program: UInt16) {
        let id = Int(id)
        while first.count <= id {
            first.append(-1)
            firstProgram.append(0)
        }
        if first[id] < 0 {
            first[id] = row
            firstProgram[id] = program
        } else {
            others[UInt64(program) << 32 | UInt64(id)] = row
        }
    }
}
