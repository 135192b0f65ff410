import Accounting
import Ledger
import Money

/// What a program's product earned on one plan in a month: the smallest group that a page may show (SPEC U1).
struct EarningCell: Sendable, Hashable {
    /// The program's place among those of its currency.
    let program: Int
    /// Empty where rows have none.
    let product: Symbol
    /// Empty where rows have none.
    let plan: Symbol
    /// How many payments it is made of.
    var payments = 0
    /// Amounts of payments, in minor units.
    var sales: Int64 = 0
    /// Commissions, in minor units.
    var earned: Int64 = 0

    private struct Key: Hashable {
        let product: Symbol
        let plan: Symbol
    }

    /// The cells of a month, by program and in the order of their first rows.
    static func cells(_ group: CurrencyBooks, of month: YearMonth, in ledger: Ledger) -> [EarningCell] {
        var cells: [EarningCell] = []
        for (program, books) in group.programs.enumerated() {
            var indices: [Key: Int] = [:]
            for entry in books.entries(of: month...month, in: ledger) {
                let row = ledger.rows[Int(entry.row)]
                let key = Key(product: row.product, plan: row.plan)
                let index = indices[key] ?? cells.count
                if index == cells.count {
                    indices[key] = index
                    cells.append(EarningCell(program: program, product: row.product, plan: row.plan))
                }
                cells[index].earned &+= entry.commission
                guard row.type.isPayment else { continue }
                cells[index].payments += 1
                cells[index].sales &+= row.amount
            }
        }
        return cells
    }
}
