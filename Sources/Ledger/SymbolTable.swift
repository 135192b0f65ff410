/// The texts of a ledger, each once: ids, customers, subscriptions, products, plans, sub-ids and what `of` names.
public struct SymbolTable: Sendable {
    /// The texts by their hashes, as `LedgerSymbols` divides them.
    let parts: [SymbolStorage]

    /// How many different texts there are, the empty one among them. Symbols do not run from 0 to one less.
    public var count: Int { parts.reduce(1) { $0 + $1.count - 1 } }

    /// A number above those of all symbols.
    var endIndex: UInt32 { UInt32(truncatingIfNeeded: (parts.map(\.count).max() ?? 1) * LedgerSymbols.partCount) }

    /// The text of a symbol; empty where the symbol is not of this table.
    public func text(of symbol: Symbol) -> String {
        String(decoding: storedBytes(of: symbol), as: UTF8.self)
    }

    /// The bytes of a symbol's text, as `text(of:)` decodes them.
    public func bytes(of symbol: Symbol) -> [UInt8] {
        Array(storedBytes(of: symbol))
    }

    /// The symbol of a text, or `nil` where the ledger does not hold it. The empty text is `Symbol.empty`.
    public func symbol(of text: String) -> Symbol? {
        var text = text
        return text.withUTF8 { bytes in
            guard let base = bytes.baseAddress, !bytes.isEmpty else { return .empty }
            let hash = ByteHash.hash(base, bytes.count)
            let part = LedgerSymbols.part(of: hash)
            let number = parts[part].find(base, count: bytes.count, hash: hash)?.index
            return number.map { Symbol(index: LedgerSymbols.symbol($0, part: part)) }
        }
    }

    private func storedBytes(of symbol: Symbol) -> UnsafeBufferPointer<UInt8> {
        let (number, part) = LedgerSymbols.split(symbol.index)
        return parts[part].bytes(of: Symbol(index: number))
    }
}
