import Accounting

/// The sum that a reader can check by head: opening + earned − reversed + credited − paid = closing, pending and
/// available together. Amounts are minor units of one currency.
struct BalanceSum: Sendable, Hashable {
    var opening: Int64 = 0
    var earned: Int64 = 0
    var reversed: Int64 = 0
    var credited: Int64 = 0
    var paid: Int64 = 0
    var closing: Int64 = 0
    var sales: Int64 = 0
    var refunds: Int64 = 0

    init() {}

    init(_ statement: Statement) {
        opening = statement.opening.pending + statement.opening.available
        earned = statement.earned
        reversed = statement.reversedPending + statement.reversedAvailable
        credited = statement.credited
        paid = statement.paid
        closing = statement.closing.pending + statement.closing.available
        sales = statement.sales
        refunds = statement.refunds
    }

    /// Side by side: programs of the same month.
    static func + (first: BalanceSum, second: BalanceSum) -> BalanceSum {
        var sum = first
        sum.opening += second.opening
        sum.closing += second.closing
        sum.addMovements(of: second)
        return sum
    }

    /// One after the other: months in order.
    static func sequence(_ sums: [BalanceSum]) -> BalanceSum {
        var sum = BalanceSum()
        for part in sums { sum.addMovements(of: part) }
        sum.opening = sums.first?.opening ?? 0
        sum.closing = sums.last?.closing ?? 0
        return sum
    }

    private mutating func addMovements(of other: BalanceSum) {
        earned += other.earned
        reversed += other.reversed
        credited += other.credited
        paid += other.paid
        sales += other.sales
        refunds += other.refunds
    }
}
