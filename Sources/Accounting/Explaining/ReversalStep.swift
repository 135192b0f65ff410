import Money

/// What one refund, chargeback or reinstatement did to a commission, with the arithmetic of SPEC C1. Amounts are minor
/// units.
public struct ReversalStep: Sendable {
    /// The refund, chargeback or reinstatement.
    public let row: ExplainedRow
    /// How much of the earning row's amount had been taken back in all, this row included.
    public let taken: Int64
    /// The part of the commission that is reversed in all, before it is rounded; `nil` where no share is computed.
    public let exact: ExactQuotient?
    /// What was reversed in all before it.
    public let before: Int64
    /// What it reversed, below zero where it gave back.
    public let amount: Int64
    /// Whether that left pending rather than available (SPEC C2).
    public let isFromPending: Bool
    /// The fee that it took (below zero) or gave back; `nil` without one (SPEC C3).
    public let fee: Int64?

    /// What is reversed in all after it.
    public var after: Int64 { before + amount }
}
