import Money

/// A run in which a program pays what is available (SPEC P2 to P4). Amounts are minor units.
public struct PayoutRun: Sendable, Hashable {
    /// Why nothing is expected, in the order in which the reasons are looked at (SPEC P3).
    public enum Reason: String, Sendable, Hashable {
        /// What is due is zero or less; a debt is carried.
        case nothingDue = "nothing-due"
        /// Something is due, but less than the program pays out at the least.
        case belowMinimum = "below-minimum"
        /// A requirement of the program was not met by the run's first day.
        case requirements
    }

    /// How the run went, as of the as-of date, in the order in which the states are looked at (SPEC P4).
    public enum Status: String, Sendable, Hashable {
        /// The as-of date is before the run's first day.
        case upcoming
        /// Nothing was expected, and nothing came.
        case none
        /// The run has begun and not ended; nothing has come yet.
        case open
        /// The run has ended without a payout, though one was expected.
        case missing
        /// Exactly what was expected has come.
        case paid
        /// Less has come than was expected.
        case short
        /// More has come than was expected, or something though nothing was.
        case over
    }

    /// The last day whose clearings, reversals and credits count.
    public let cutoff: CivilDate
    /// The first day of the run, called S in the SPEC.
    public let from: CivilDate
    /// The last day of the run, called E in the SPEC.
    public let to: CivilDate
    /// What the program should pay in the run, 0 where there is a reason against it (SPEC P3).
    public let expected: Int64
    /// Why nothing is expected; `nil` where something is.
    public let reason: Reason?
    /// What is available at the cut-off less what was paid before the run, whether or not it is expected in it.
    public let due: Int64
    /// What came from the run's first day to the day before the next run's (SPEC P4).
    public let received: Int64
    /// How what came compares with what was expected, as of the as-of date.
    public let status: Status
}
