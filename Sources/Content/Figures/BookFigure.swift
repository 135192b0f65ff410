/// A figure of the books that a text may name: what one program, or all of them, came to in a period.
public enum BookFigure: String, Sendable, CaseIterable {
    /// Amounts of payments, gross.
    case sales
    /// What refunds and chargebacks took back of payments.
    case refunds
    /// Commissions, gross.
    case earned
    /// What was reversed of commissions.
    case reversed
    /// Commissions net of what was reversed.
    case net
    /// What moved from pending to available.
    case cleared
    /// Bonuses and adjustments, less chargeback fees.
    case credited
    /// What was received.
    case paid
    /// What is on hold at the period's end.
    case pending
    /// What the program owes at the period's end.
    case available
    /// How many payments there were.
    case payments

    /// Whether it is a balance at the end of a period, and not what happened within it.
    public var isBalance: Bool { self == .pending || self == .available }

    /// Whether it is an amount of money, which claims something about earnings (SPEC U5).
    public var isMoney: Bool { self != .payments }

    /// What it is, in the words of the documentation.
    public var documentation: String {
        switch self {
        case .sales: "the amounts of sales and renewals, gross"
        case .refunds: "what refunds and chargebacks took back of them"
        case .earned: "the commissions of the period's sales, gross"
        case .reversed: "what was reversed of commissions in the period, whenever they were earned"
        case .net: "`earned` less `reversed`"
        case .cleared: "what left its hold"
        case .credited: "bonuses and adjustments, less chargeback fees"
        case .paid: "what was received"
        case .pending: "what is on hold at the period's end"
        case .available: "what is owed and can be paid at the period's end"
        case .payments: "how many sales and renewals there were, as a number"
        }
    }
}
