import Diagnostics
import Ledger
import Money
import Programs

/// One row's whole story: what it is, by which terms it was treated, and all that became of it.
public struct Explanation: Sendable {
    /// The last day that counts.
    public let asOf: CivilDate
    /// The row's program.
    public let program: Program
    /// The row itself.
    public let row: ExplainedRow
    /// The terms in force on the row's date, as an index into `Program.terms`.
    public let terms: Int
    /// Where records stand that repeat the row and were dropped (SPEC L2).
    public let dropped: [Place]
    /// What the row did.
    public let story: Story
    /// The threshold bonuses that were credited since the row met their conditions (SPEC H4).
    public let bonuses: [Bonus]

    /// What a row did, by its type.
    public enum Story: Sendable {
        /// A sale, a renewal, a trial, a lead or a referral.
        case earning(EarningStory)
        /// A refund, a chargeback or a reinstatement.
        case reversal(ReversalStory)
        /// A bonus or an adjustment, which goes straight to available (SPEC H3); with the runs that it counts for.
        case credit(PayoutPath)
        /// A payout.
        case payout(PayoutStory)
        /// The row is dated after the as-of date, and left out until then (SPEC L5).
        case later
    }

    /// A threshold bonus that was credited.
    public struct Bonus: Sendable {
        /// The bonus, as its terms state it.
        public let bonus: ThresholdBonus
        /// In minor units.
        public let amount: Int64
        /// The runs that it counts for.
        public let path: PayoutPath
    }
}
