/// A figure of a statement whose lines can be listed, named as in `report --format csv`.
public enum StatementFigure: String, Sendable, Hashable, CaseIterable {
    /// Amounts of payments.
    case sales
    /// What was taken back of payments, less what was given back.
    case refunds
    /// Pending when the month began.
    case openingPending = "opening_pending"
    /// Available when the month began.
    case openingAvailable = "opening_available"
    /// Commissions of the month's rows.
    case earned
    /// What reversals took from pending.
    case reversedPending = "reversed_pending"
    /// What reversals took from available.
    case reversedAvailable = "reversed_available"
    /// What moved from pending to available.
    case cleared
    /// Bonuses, adjustments and threshold bonuses, less fees.
    case credited
    /// What was received.
    case paid
    /// Pending when the month ended.
    case closingPending = "closing_pending"
    /// Available when the month ended.
    case closingAvailable = "closing_available"
    /// What each payout run of the month should have paid.
    case expected
    /// Reported less computed commissions.
    case variance

    /// The figure with a name; `pending` and `available` are short for the closing balances.
    public init?(name: String) {
        switch name {
        case "pending": self = .closingPending
        case "available": self = .closingAvailable
        default: self.init(rawValue: name)
        }
    }

    /// The figure of a statement; of its runs the sum of what they expect.
    func value(in statement: Statement) -> Int64 {
        switch self {
        case .sales: statement.sales
        case .refunds: statement.refunds
        case .openingPending: statement.opening.pending
        case .openingAvailable: statement.opening.available
        case .earned: statement.earned
        case .reversedPending: statement.reversedPending
        case .reversedAvailable: statement.reversedAvailable
        case .cleared: statement.cleared
        case .credited: statement.credited
        case .paid: statement.paid
        case .closingPending: statement.closing.pending
        case .closingAvailable: statement.closing.available
        case .expected: statement.runs.reduce(0) { $0 &+ $1.expected }
        case .variance: statement.reconciliation.variance
        }
    }
}
