/// A metric with the window and the payments that it looks at; equal measures have equal values at any place (SPEC T1).
public struct Measure: Sendable, Hashable {
    /// What is measured (SPEC T1).
    public enum Metric: String, Sendable, Hashable, CaseIterable {
        /// The standing amounts of payments, in minor units.
        case sales
        /// How many payments have a standing amount above zero.
        case payments
        /// The distinct customers of those payments.
        case customers
        /// Commissions of earning rows less what was reversed of them, in minor units.
        case commission

        /// Whether the metric is an amount of money rather than a number.
        public var isMoney: Bool { self == .sales || self == .commission }
    }

    /// The one kind of payment that is looked at.
    public enum Counts: String, Sendable, Hashable, CaseIterable {
        /// First payments.
        case sale
        /// Later payments.
        case renewal
    }

    /// What is measured.
    public let metric: Metric
    /// The time that is looked at; `nil` for everything up to the day.
    public let window: Window?
    /// The payments that are looked at; `nil` for both kinds.
    public let counts: Counts?

    /// A measure from its parts.
    public init(metric: Metric, window: Window? = nil, counts: Counts? = nil) {
        self.metric = metric
        self.window = window
        self.counts = counts
    }
}
