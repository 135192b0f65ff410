import Money

/// When a program pays what is available, and what it asks for first (SPEC P2, P3).
public struct PayoutSchedule: Sendable, Hashable {
    /// Where a day goes that is a Saturday, a Sunday or a holiday.
    public enum BusinessDay: String, Sendable, Hashable, CaseIterable {
        /// To the first business day after it.
        case next
        /// To the last business day before it.
        case previous
    }

    /// Up to which day a run pays what is available.
    public enum Cutoff: String, Sendable, Hashable, CaseIterable {
        /// The last day of the month before the run's own.
        case previousMonth = "previous-month"
        /// The day on which the run opens.
        case run
    }

    /// A run's window as days of the month, clamped to the month's last.
    public struct RunDays: Sendable, Hashable {
        /// The day on which the run opens, 1 to 31.
        public let day: Int
        /// The last day of the run, not before `day`.
        public let until: Int

        /// A run from a day to a day.
        public init(day: Int, until: Int) {
            self.day = day
            self.until = until
        }
    }

    /// The runs of each month in the order of their days; never empty.
    public let runs: [RunDays]
    /// Where runs move that fall on a day without business; `nil` for nowhere.
    public let businessDay: BusinessDay?
    /// Up to which day a run pays what is available.
    public let cutoff: Cutoff
    /// The least sum that is paid, in minor units of the program's currency.
    public let minimum: Int64
    /// How money can be received; shown on the site.
    public let methods: [String]
    /// What the affiliate must have done before a run pays, by name.
    public let requires: [String]

    /// A schedule from its parts, with what SPEC §4 gives to those left out.
    public init(
        runs: [RunDays], businessDay: BusinessDay? = nil, cutoff: Cutoff = .previousMonth, minimum: Int64 = 0,
        methods: [String] = [], requires: [String] = []
    ) {
        self.runs = runs
        self.businessDay = businessDay
        self.cutoff = cutoff
        self.minimum = minimum
        self.methods = methods
        self.requires = requires
    }
}
