import Ledger
import Money
import Programs

/// A program's statement, opened to see what its figures are made of.
struct FigurePage {
    let books: ProgramBooks
    let statement: Statement
    let ledger: Ledger
    let asOf: CivilDate

    init(books: ProgramBooks, statement: Statement, ledger: Ledger, asOf: CivilDate) {
        self.books = books
        self.statement = statement
        self.ledger = ledger
        self.asOf = asOf
    }

    /// The movements that most figures are sums of.
    var journal: Journal { Journal(books, ledger: ledger, asOf: asOf) }

    /// The lines of a figure; for `expected` those of all runs.
    func list(of figure: StatementFigure) -> FigureList {
        FigureList(
            program: books.program, month: statement.month, figure: figure, run: nil, lines: lines(of: figure),
            stated: figure.value(in: statement))
    }

    private func lines(of figure: StatementFigure) -> [FigureList.Line] {
        switch figure {
        case .sales: payments()
        case .refunds: takenBack()
        case .earned: movements(.earned)
        case .reversedPending: movements(.reversedPending)
        case .reversedAvailable: movements(.reversedAvailable)
        case .cleared: movements(.cleared)
        case .credited: movements(.credited)
        case .paid: movements(.paid)
        case .openingPending: pending(on: statement.month.firstDay.adding(days: -1))
        case .closingPending: pending(on: statement.through)
        case .openingAvailable: sums(before: statement.month.firstDay)
        case .closingAvailable: changesOfAvailable()
        case .expected: statement.runs.flatMap { list(of: $0).lines }
        case .variance: variances()
        }
    }

    private func movements(_ figure: Movement.Figure) -> [FigureList.Line] {
        journal.movements(of: statement.month).filter { movement in
            // A commission of nothing is one of the month's; else a line of nothing says nothing.
            movement.figure == figure && (figure == .earned || movement.amount != 0)
        }.map { line($0, amount: Int128($0.amount)) }
    }

    private func payments() -> [FigureList.Line] {
        monthEntries().compactMap { entry in
            let row = ledger.rows[Int(entry.row)]
            return row.type.isPayment ? line(entry.row, on: row.date, amount: Int128(row.amount)) : nil
        }
    }

    private func takenBack() -> [FigureList.Line] {
        books.reversals.compactMap { reversal in
            let row = ledger.rows[Int(reversal.row)]
            let earningRow = ledger.rows[Int(books.entries[Int(reversal.entry)].row)]
            guard row.date.month == statement.month, earningRow.type.isPayment else { return nil }
            return line(
                reversal.row, on: row.date, amount: Int128(row.type == .reinstatement ? -row.amount : row.amount))
        }
    }

    private func variances() -> [FigureList.Line] {
        monthEntries().compactMap { entry in
            let row = ledger.rows[Int(entry.row)]
            guard let reported = row.reported, reported != entry.commission else { return nil }
            return line(entry.row, on: row.date, amount: Int128(reported) - Int128(entry.commission))
        }
    }

    private func monthEntries() -> ArraySlice<Entry> {
        let entries = books.entries
        let start = entries.indices.partitionPoint {
            ledger.rows[Int(entries[$0].row)].date >= statement.month.firstDay
        }
        let end = entries.indices.partitionPoint { ledger.rows[Int(entries[$0].row)].date > statement.month.lastDay }
        return entries[start..<end]
    }

    /// What was pending at the end of a day, row by row.
    private func pending(on day: CivilDate) -> [FigureList.Line] {
        var reversed: [Int32: Int128] = [:]
        for reversal in books.reversals where ledger.rows[Int(reversal.row)].date <= day {
            reversed[reversal.entry, default: 0] += Int128(reversal.amount)
        }
        return books.entries.enumerated().compactMap { number, entry in
            let row = ledger.rows[Int(entry.row)]
            let left = Int128(entry.commission) - (reversed[Int32(number)] ?? 0)
            guard row.date <= day, entry.clears > day, left != 0 else { return nil }
            return line(entry.row, on: row.date, amount: left, what: "clears \(entry.clears)")
        }
    }

    /// What changed available before a day, a sum a figure.
    private func sums(before day: CivilDate) -> [FigureList.Line] {
        var sums: [Movement.Figure: Int128] = [:]
        for movement in journal.movements where movement.date < day {
            sums[movement.figure, default: 0] += Int128(movement.availableChange)
        }
        return Movement.Figure.allCases.compactMap { figure in
            guard let sum = sums[figure], sum != 0 else { return nil }
            return line(on: day.adding(days: -1), amount: sum, what: "\(figure.rawValue), from the beginning")
        }
    }

    private func changesOfAvailable() -> [FigureList.Line] {
        let opening = line(
            on: statement.month.firstDay, amount: Int128(statement.opening.available), what: "opening balance")
        let changes = journal.movements(of: statement.month).filter { $0.availableChange != 0 }
        return [opening] + changes.map { line($0, amount: Int128($0.availableChange)) }
    }
}
