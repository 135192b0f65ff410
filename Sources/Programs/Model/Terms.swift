import Diagnostics
import Money

/// The terms of a program from a date on, until the next entry's (SPEC §4).
public struct Terms: Sendable {
    /// The first day on which these terms are in force.
    public let from: CivilDate
    /// Who published the terms, and when they were read.
    public let source: TermsSource?
    /// How many days a visitor's click counts; shown on the site, never used in a calculation.
    public let cookieDays: Int?
    /// How tiers are given and kept.
    public let tierPolicy: TierPolicy
    /// The tiers, lowest first; the first has no needs. Never empty.
    public let tiers: [Tier]
    /// How long commissions stay pending.
    public let hold: Hold
    /// What refunds and chargebacks take back.
    public let refunds: RefundPolicy
    /// The threshold bonuses, each once.
    public let bonuses: [ThresholdBonus]
    /// When the program pays; `nil` where it has no runs.
    public let payout: PayoutSchedule?
    /// What affiliates must not do, each once; it enters no calculation.
    public let forbids: [Prohibition]
    /// Where the entry begins in the program's file.
    public let place: Place

    /// An entry of terms from its parts, as read and checked.
    public init(
        from: CivilDate, source: TermsSource? = nil, cookieDays: Int? = nil, tierPolicy: TierPolicy, tiers: [Tier],
        hold: Hold, refunds: RefundPolicy = .standard, bonuses: [ThresholdBonus] = [], payout: PayoutSchedule? = nil,
        forbids: [Prohibition] = [], place: Place
    ) {
        self.from = from
        self.source = source
        self.cookieDays = cookieDays
        self.tierPolicy = tierPolicy
        self.tiers = tiers
        self.hold = hold
        self.refunds = refunds
        self.bonuses = bonuses
        self.payout = payout
        self.forbids = forbids
        self.place = place
    }
}
