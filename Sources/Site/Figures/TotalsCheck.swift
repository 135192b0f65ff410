import Accounting
import Diagnostics

/// Makes sure that no total of the site can overflow (SPEC V4), so that adding needs no further care.
enum TotalsCheck {
    /// An error where the absolute values of all figures in one currency do not add up within 63 bits.
    static func diagnostics(_ groups: [CurrencyBooks]) -> [Diagnostic] {
        groups.compactMap { group in
            var sum: Int128 = 0
            for statement in group.programs.flatMap(\.statements) {
                for figure in figures(of: statement) { sum += Int128(figure.magnitude) }
            }
            guard sum > Int128(Int64.max) else { return nil }
            return Diagnostic(
                .error, "commission/overflow", "the totals in \(group.currency.code) do not fit 63 bits",
                hint: "look for amounts with too many digits", at: nil)
        }
    }

    private static func figures(of statement: Statement) -> [Int64] {
        [
            statement.opening.pending, statement.opening.available, statement.earned, statement.reversedPending,
            statement.reversedAvailable, statement.credited, statement.paid, statement.closing.pending,
            statement.closing.available, statement.sales, statement.refunds,
        ]
    }
}
