import Money

/// A program's month (SPEC §5). All amounts are minor units of the program's currency.
public struct Statement: Sendable {
    /// The month that the statement is for.
    public let month: YearMonth
    /// The month's last day, or the as-of date within it.
    public let through: CivilDate
    /// Whether the month holds the as-of date before its last day, so that it may still change (SPEC S1).
    public let isProvisional: Bool
    /// Amounts of payments dated in the month.
    public let sales: Int64
    /// What refunds and chargebacks dated in the month took back of payments, less what reinstatements gave back.
    public let refunds: Int64
    /// How many payments are dated in the month.
    public let paymentCount: Int
    /// What the month before closed with; zero in the first month.
    public let opening: Balances
    /// Commissions of rows dated in the month.
    public let earned: Int64
    /// What reversals took from pending, net of reinstatements.
    public let reversedPending: Int64
    /// What reversals took from available, net of reinstatements.
    public let reversedAvailable: Int64
    /// What moved from pending to available.
    public let cleared: Int64
    /// Bonuses, adjustments and threshold bonuses, less chargeback fees.
    public let credited: Int64
    /// What was received.
    public let paid: Int64
    /// The balances after the last day; they follow from the opening ones and the flows (SPEC S2).
    public let closing: Balances
    /// The tier that a payment on the last day would have (SPEC S3).
    public let standing: TierStanding
    /// The tier above it, and what it still needs; `nil` at the top.
    public let nextTier: NextTier?
    /// How the commissions earned in the month compare with what the network reported (SPEC S4).
    public let reconciliation: Reconciliation
    /// The payout runs that open in the month.
    public internal(set) var runs: [PayoutRun]
    /// What is pending at the end of the month, by the date on which it clears.
    public let releases: [Release]
    /// What the month's reversals took back of commissions of earlier months, by month.
    public let corrections: [Correction]
}
