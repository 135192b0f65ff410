import Money

/// The payout runs that an amount counts for from the day on which it is available (SPEC P2 to P4). Money has no name:
/// a run pays what is available, and the amount is a part of it.
public struct PayoutPath: Sendable {
    /// The day on which the amount is available.
    public let since: CivilDate
    /// The first run whose cut-off is not before that day; where it expects nothing or has not paid, the next one, and
    /// so on. Empty where the terms have no such run.
    public let stops: [Stop]

    /// A run on the way.
    public struct Stop: Sendable {
        /// The last day whose clearings, reversals and credits count.
        public let cutoff: CivilDate
        /// The run's first day.
        public let from: CivilDate
        /// The run's last day.
        public let to: CivilDate
        /// The least sum that it pays, in minor units.
        public let minimum: Int64
        /// What it asks for that was not met by its first day, by name, in the order of the terms (SPEC P3).
        public let unmet: [String]
        /// How the run went; `nil` for one that opens after the month of the as-of date.
        public let run: PayoutRun?
    }
}
