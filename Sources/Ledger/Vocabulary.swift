import Money

/// The words that cells of `type` and `program` may hold.
struct Vocabulary {
    private let types = SymbolStorage()
    private let programs: SymbolStorage
    /// By the word's symbol, which program it names.
    private let programIndexes: [UInt16]
    /// The codes of the programs' currencies, by program.
    let currencies: [[UInt8]]
    /// The decimals of the programs' currencies, by program.
    let decimals: [Int]
    /// The first days of the programs' terms, by program.
    let termsFrom: [CivilDate]
    /// The program that an empty cell stands for: the only one, where there is one.
    let onlyProgram: UInt16?

    /// The words for a site with the given programs.
    init(programs: [LedgerProgram]) {
        for type in RowType.allCases { _ = types.intern(type.name) }
        let words = SymbolStorage()
        var indexes: [UInt16] = [0]
        for (index, program) in programs.prefix(Int(UInt16.max)).enumerated() {
            let word = words.intern(program.id)
            if Int(word) == indexes.count { indexes.append(UInt16(index)) }
        }
        self.programs = words
        programIndexes = indexes
        currencies = programs.map { Array($0.currency.code.utf8) }
        decimals = programs.map(\.currency.decimals)
        termsFrom = programs.map(\.termsFrom)
        onlyProgram = programs.count == 1 ? 0 : nil
    }

    /// The type that a cell names, exactly.
    @inline(__always)
    func type(_ bytes: UnsafePointer<UInt8>, count: Int) -> RowType? {
        guard let word = types.find(UnsafeBufferPointer(start: bytes, count: count)), !word.isEmpty else { return nil }
        // The words were entered in the order of their raw values, from symbol 1.
        return RowType(rawValue: UInt8(truncatingIfNeeded: word.index - 1))
    }

    /// The program that a cell names; an empty one names the only program.
    @inline(__always)
    func program(_ bytes: UnsafePointer<UInt8>, count: Int) -> UInt16? {
        guard count > 0 else { return onlyProgram }
        guard let word = programs.find(UnsafeBufferPointer(start: bytes, count: count)) else { return nil }
        return programIndexes[Int(word.index)]
    }
}
