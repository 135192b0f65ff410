/// What a ledger row records (SPEC §3).
public enum RowType: UInt8, Sendable, Hashable, CaseIterable {
    /// A customer's first payment.
    case sale
    /// A later payment.
    case renewal
    /// A trial started; its amount may be 0.
    case trial
    /// A lead; its amount may be 0.
    case lead
    /// A sale by an affiliate whom this one recruited.
    case referral
    /// (A part of) an earning row's amount given back.
    case refund
    /// (A part of) an earning row's amount taken back by the customer's bank.
    case chargeback
    /// A chargeback that was won back.
    case reinstatement
    /// Commission credited as such, no sale behind it.
    case bonus
    /// Commission credited or debited as such, no sale behind it.
    case adjustment
    /// Money received.
    case payout

    /// The word that stands in the `type` column.
    public var name: String { String(describing: self) }

    /// Whether it is money that a customer paid: a sale or a renewal.
    public var isPayment: Bool { self == .sale || self == .renewal }
    /// Whether it can earn a commission.
    public var isEarning: Bool { rawValue <= RowType.referral.rawValue }
    /// Whether it takes back (a part of) an earning row.
    public var isReversal: Bool { self == .refund || self == .chargeback }

    /// The place among rows of the same date (SPEC L1).
    public var rank: UInt8 {
        switch self {
        case .sale, .renewal, .trial, .lead, .referral: 0
        case .refund, .chargeback: 1
        case .reinstatement: 2
        case .bonus, .adjustment: 3
        case .payout: 4
        }
    }
}
