import Money

/// The same sales in a month, or in all of them, by the terms that they were made under and by another program's.
/// Amounts are minor units.
public struct ReplayMonth: Sendable, Hashable {
    /// The month; for a total the last.
    public let month: YearMonth
    /// Amounts of payments dated in it.
    public internal(set) var sales: Int64
    /// What was taken back of payments in it (SPEC S3).
    public internal(set) var refunds: Int64
    /// By the program's own terms.
    public internal(set) var own: ReplaySums
    /// By the other program's terms.
    public internal(set) var there: ReplaySums

    /// How much more the other program's terms come to; below zero for less.
    public var difference: Int64 { there.net - own.net }
}
