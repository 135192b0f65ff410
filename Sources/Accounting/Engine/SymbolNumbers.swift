import Ledger

/// Numbers symbols in the order in which they first come, by a table with a place for each: what a hash table finds by
/// a search, this finds by one look.
struct SymbolNumbers {
    /// By the symbol's index its number, or below zero.
    private var numbers: [Int32] = []
    /// How many symbols have one.
    private(set) var count = 0

    /// The symbol's number, a new one where it comes for the first time.
    mutating func number(of symbol: Symbol) -> Int32 {
        let index = Int(symbol.index)
        if index >= numbers.count { grow(to: index) }
        if numbers[index] < 0 {
            numbers[index] = Int32(truncatingIfNeeded: count)
            count += 1
        }
        return numbers[index]
    }

    @inline(never)
    private mutating func grow(to index: Int) {
        let needed = max(index + 1, numbers.count * 2)
        numbers += repeatElement(-1, count: needed - numbers.count)
    }
}
