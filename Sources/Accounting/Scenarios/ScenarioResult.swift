import Money
import Programs

/// What a program's terms make of a scenario.
public struct ScenarioResult: Sendable {
    /// The scenario's months in order, the first at index 0. All amounts are minor units.
    public let months: [Month]

    /// A month of a scenario, all figures counted from its beginning.
    public struct Month: Sendable, Hashable {
        /// What customers have paid.
        public let sales: Int64
        /// What was earned up to the month's end: commissions and threshold bonuses.
        public let earned: Int64
        /// What of it has cleared or been credited up to the month's end.
        public let cleared: Int64
        /// The tier at the month's end.
        public let tier: String
    }

    /// What was earned in the first so many months.
    public func earned(after months: Int) -> Int64 {
        self.months.indices.contains(months - 1) ? self.months[months - 1].earned : 0
    }
}
