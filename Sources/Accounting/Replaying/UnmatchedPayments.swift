import Ledger

/// Payments for which another program's terms have no rate (SPEC R3), so that they earn nothing in a replay.
public struct UnmatchedPayments: Sendable, Hashable {
    /// The plan that they have in common; empty where none is given.
    public let plan: Symbol
    /// The product that they have in common; empty where none is given.
    public let product: Symbol
    /// The first of them, as an index into `Ledger.rows`.
    public let firstRow: Int32
    /// How many there are.
    public internal(set) var count: Int
}
