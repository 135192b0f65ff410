import Money

/// What the last complete months brought: the pace at which a forecast of tiers goes on. At most three months, as many as
/// there are.
public struct PresentPace: Sendable, Hashable {
    /// The months.
    public let months: ClosedRange<YearMonth>
    /// How many payments are dated in them of which something still stands.
    public let payments: Int
    /// What stands of the amounts of those payments, in minor units.
    public let sales: Int64

    /// How many months there are, 1 to 3.
    public var monthCount: Int { months.lowerBound.distance(to: months.upperBound) + 1 }

    /// What a month brought on average, in minor units, rounded by SPEC V6.
    public var salesPerMonth: Int64 { Rounding.quotient(Int128(sales), Int128(monthCount)) ?? 0 }
}
