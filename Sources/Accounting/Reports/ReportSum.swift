import Money
import Programs

/// What the statements of some months add up to, in minor units; the balances are those after the last of them.
struct ReportSum {
    var sales: Int128 = 0
    var earned: Int128 = 0
    var reversedPending: Int128 = 0
    var reversedAvailable: Int128 = 0
    var cleared: Int128 = 0
    var credited: Int128 = 0
    var paid: Int128 = 0
    var pending: Int128 = 0
    var available: Int128 = 0

    /// The sum of statements of one program, in order.
    init(_ statements: some Collection<Statement>) {
        for statement in statements {
            sales += Int128(statement.sales)
            earned += Int128(statement.earned)
            reversedPending += Int128(statement.reversedPending)
            reversedAvailable += Int128(statement.reversedAvailable)
            cleared += Int128(statement.cleared)
            credited += Int128(statement.credited)
            paid += Int128(statement.paid)
            pending = Int128(statement.closing.pending)
            available = Int128(statement.closing.available)
        }
    }

    /// What was reversed, wherever it left from.
    var reversed: Int128 { reversedPending + reversedAvailable }

    /// The figures in the order of the table.
    static var figures: [WritableKeyPath<ReportSum, Int128>] {
        [
            \.sales, \.earned, \.reversedPending, \.reversedAvailable, \.cleared, \.credited, \.paid, \.pending,
            \.available,
        ]
    }

    /// Adds another program's sum.
    mutating func add(_ other: ReportSum) {
        for figure in Self.figures { self[keyPath: figure] += other[keyPath: figure] }
    }

    /// An amount as the report prints it: `1,234.50`.
    static func text(_ amount: Int128, _ currency: Currency) -> String {
        Int64(exactly: amount).map { Figures.amount($0, currency) } ?? "overflow"
    }
}
