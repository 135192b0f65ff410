/// What one refund, chargeback or reinstatement did to the commission of the row that it is about (SPEC C1, C2).
public struct Reversal: Sendable, Hashable {
    /// The refund, chargeback or reinstatement, as an index into `Ledger.rows`.
    public let row: Int32
    /// The entry whose commission it took back or gave back, as an index into `ProgramBooks.entries`.
    public let entry: Int32
    /// What it took back, in minor units; below zero for a reinstatement, which gives back. Zero where the terms keep
    /// the commission, or all of it was taken back before.
    public let amount: Int64
    /// Whether it left pending, since the commission had not cleared, rather than available.
    public let isFromPending: Bool
}
