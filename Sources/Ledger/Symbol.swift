/// A text of the ledger as a number: equal texts of one `SymbolTable` have equal symbols. 0 is the empty text.
public struct Symbol: Sendable, Hashable {
    /// The number. Numbers are given as texts come, but some are left out.
    public let index: UInt32

    /// The symbol with the given number.
    public init(index: UInt32) {
        self.index = index
    }

    /// The symbol of the empty text, which stands for "not given".
    public static let empty = Symbol(index: 0)

    /// Whether the text is the empty one.
    public var isEmpty: Bool { index == 0 }
}
