import Ledger
import Money
import Programs

/// Lines, with words for what each is.
extension FigurePage {
    func line(_ movement: Movement, amount: Int128) -> FigureList.Line {
        line(movement.row, on: movement.date, amount: amount, what: movement.reason.map(words(for:)))
    }

    func line(_ row: Int32, on date: CivilDate, amount: Int128, what: String? = nil) -> FigureList.Line {
        let record = ledger.rows[Int(row)]
        return FigureList.Line(
            date: date, row: row, id: ledger.symbols.text(of: record.id), type: record.type,
            what: what ?? subject(of: record), amount: amount)
    }

    func line(on date: CivilDate, amount: Int128, what: String) -> FigureList.Line {
        FigureList.Line(date: date, row: nil, id: "", type: nil, what: what, amount: amount)
    }

    /// What a row is about: the row that it acts on, or what was sold.
    private func subject(of row: Row) -> String {
        if row.target != Row.noTarget { return "of \(ledger.symbols.text(of: ledger.rows[Int(row.target)].id))" }
        return [row.product, row.plan].filter { !$0.isEmpty }.map(ledger.symbols.text(of:)).joined(separator: ", ")
    }

    private func words(for reason: Credit.Reason) -> String {
        switch reason {
        case .bonus: return "bonus"
        case .adjustment: return "adjustment"
        case .chargebackFee: return "fee of the chargeback"
        case .returnedFee: return "fee given back"
        case .thresholdBonus(let terms, let bonus):
            let condition = books.program.terms[Int(terms)].bonuses[Int(bonus)].condition
            return "bonus: " + TermsProse(currency: books.program.currency).condition(condition)
        }
    }
}
