/// A sum that is credited once, when a metric first reaches its threshold (SPEC H4).
public struct ThresholdBonus: Sendable, Hashable {
    /// What has to be met.
    public let condition: Condition
    /// Minor units of the program's currency, above zero.
    public let amount: Int64

    /// A bonus from its parts.
    public init(condition: Condition, amount: Int64) {
        self.condition = condition
        self.amount = amount
    }
}
