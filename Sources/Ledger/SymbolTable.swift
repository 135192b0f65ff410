/// The texts of a ledger, each once: ids, customers, subscriptions, products, plans, sub-ids and what `of` names.
public struct SymbolTable: Sendable {
    let storage: SymbolStorage

    /// How many different texts there are, the empty one among them; symbols run from 0 to one less.
    public var count: Int { storage.count }

    /// The text of a symbol; empty where the symbol is not of this table.
    public func text(of symbol: Symbol) -> String {
        String(decoding: storage.bytes(of: symbol), as: UTF8.self)
    }

    /// The bytes of a symbol's text, as `text(of:)` decodes them.
    public func bytes(of symbol: Symbol) -> [UInt8] {
        Array(storage.bytes(of: symbol))
    }

    /// The symbol of a text, or `nil` where the ledger does not hold it. The empty text is `Symbol.empty`.
    public func symbol(of text: String) -> Symbol? {
        var text = text
        return text.withUTF8 { storage.find($0) }
    }
}
