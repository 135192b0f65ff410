import Money

/// A month to come, or what is left of the present one. Amounts are minor units.
public struct ForecastMonth: Sendable, Hashable {
    /// The month.
    public let month: YearMonth
    /// Whether the as-of date lies in it, so that only what comes after that day is counted.
    public let isRest: Bool
    /// What moves from pending to available.
    public let clears: Int64
    /// What is credited without a sale: a threshold bonus of terms that begin later.
    public let credited: Int64
    /// What the payout runs that open in it are expected to pay, and those still open now.
    public let paid: Int64
    /// What is pending when it ends.
    public let pending: Int64
    /// What is available when it ends.
    public let available: Int64
    /// The tier that a payment on its last day would have, if there are no new sales before.
    public let standing: TierStanding
}
