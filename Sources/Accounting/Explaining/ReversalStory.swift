import Programs

/// What a refund, a chargeback or a reinstatement did.
public struct ReversalStory: Sendable {
    /// The earning row that it is about in the end.
    public let earningRow: ExplainedRow
    /// What that row came to.
    public let entry: Entry
    /// The chargeback that a reinstatement gives back.
    public let chargeback: ExplainedRow?
    /// What it took or gave back.
    public let step: ReversalStep
    /// The runs that lose or gain what it took from available or gave back to it; `nil` where it changed pending.
    public let path: PayoutPath?
}
