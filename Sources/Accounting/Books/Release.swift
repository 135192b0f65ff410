import Money

/// Commissions that clear on the same date.
public struct Release: Sendable, Hashable {
    public let date: CivilDate
    /// In minor units.
    public let amount: Int64
}
