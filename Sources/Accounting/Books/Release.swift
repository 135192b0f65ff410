import Money

/// Commissions that clear on the same date.
public struct Release: Sendable, Hashable {
    /// The day on which they move from pending to available (SPEC H1).
    public let date: CivilDate
    /// In minor units.
    public let amount: Int64
}
