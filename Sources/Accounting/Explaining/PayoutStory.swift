import Money

/// A payout, and the run that it belongs to (SPEC P1, P4).
public struct PayoutStory: Sendable {
    /// The run; `nil` where the payout came before the first or the terms have none.
    public let stop: PayoutPath.Stop?
    /// The first day of the run after it, before which payouts belong to this one; `nil` where none is known.
    public let nextFrom: CivilDate?
    /// The other payouts of the same run, in order.
    public let others: [ExplainedRow]
}
