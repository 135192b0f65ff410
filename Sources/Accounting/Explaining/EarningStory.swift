import Money
import Programs

/// How an earning row came to its commission, and what became of it.
public struct EarningStory: Sendable {
    /// What it came to.
    public let entry: Entry
    /// What decided about it.
    public let observation: Observation
    /// The first payment of its subscription, where that one's tier and terms count for the row (SPEC T6).
    public let first: FirstPayment?
    /// The commission before it was rounded; `nil` where no percentage decided.
    public let exact: ExactQuotient?
    /// What was taken and given back, in order.
    public let reversals: [ReversalStep]
    /// The runs that what is left counts for; `nil` where nothing is left of the commission.
    public let path: PayoutPath?

    /// The payment whose tier a subscription keeps.
    public struct FirstPayment: Sendable {
        /// The payment.
        public let row: ExplainedRow
        /// How it came to its tier.
        public let tier: TierFinding
    }

    /// How the tier was found that the row was paid by: its own, or that of its subscription's first payment.
    public var decidingTier: TierFinding { first?.tier ?? observation.tier }

    /// Reported less computed commission in minor units, before reversals (SPEC S4); `nil` where none is reported.
    public func variance(reported: Int64?) -> Int64? { reported.map { $0 - entry.commission } }
}
