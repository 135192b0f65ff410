import Money

/// What was reversed of the commissions of an earlier month.
public struct Correction: Sendable, Hashable {
    /// The month in which the commissions were earned.
    public let month: YearMonth
    /// What was taken back, net of what reinstatements gave back, in minor units.
    public let amount: Int64
}
