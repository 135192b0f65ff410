import Money

/// A run in which a program pays what is available (SPEC P2 to P4). Amounts are minor units.
public struct PayoutRun: Sendable, Hashable {
    /// Why nothing is expected, in the order in which the reasons are looked at (SPEC P3).
    public enum Reason: String, Sendable, Hashable {
        case nothingDue = "nothing-due"
        case belowMinimum = "below-minimum"
        case requirements
    }

    /// How the run went, as of the as-of date, in the order in which the states are looked at (SPEC P4).
    public enum Status: String, Sendable, Hashable {
        case upcoming
        case none
        case open
        case missing
        case paid
        case short
        case over
    }

    /// The last day whose clearings, reversals and credits count.
    public let cutoff: CivilDate
    /// The first day of the run, called S in the SPEC.
    public let from: CivilDate
    /// The last day of the run, called E in the SPEC.
    public let to: CivilDate
    public let expected: Int64
    /// Why nothing is expected; `nil` where something is.
    public let reason: Reason?
    /// What is available at the cut-off less what was paid before the run, whether or not it is expected in it.
    public let due: Int64
    public let received: Int64
    public let status: Status
}
