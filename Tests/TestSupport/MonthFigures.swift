import Foundation

/// The figures of a program's month that books can be compared by.
public struct MonthFigures: Sendable, Hashable {
    /// The month, `YYYY-MM`.
    public let month: String
    /// Commissions of rows dated in the month.
    public let earned: Decimal
    /// What reversals took from pending.
    public let reversedPending: Decimal
    /// What reversals took from available.
    public let reversedAvailable: Decimal
    /// What moved from pending to available.
    public let cleared: Decimal
    /// Bonuses and adjustments, less fees.
    public let credited: Decimal
    /// What was received.
    public let paid: Decimal
    /// What is pending as the month closes.
    public let pending: Decimal
    /// What is available as the month closes.
    public let available: Decimal

    /// A month with all its figures.
    public init(
        month: String, earned: Decimal, reversedPending: Decimal, reversedAvailable: Decimal, cleared: Decimal,
        credited: Decimal, paid: Decimal, pending: Decimal, available: Decimal
    ) {
        self.month = month
        self.earned = earned
        self.reversedPending = reversedPending
        self.reversedAvailable = reversedAvailable
        self.cleared = cleared
        self.credited = credited
        self.paid = paid
        self.pending = pending
        self.available = available
    }
}
