import Ledger
import Money

/// What a payout run is expected to pay (SPEC P3), line by line.
extension FigurePage {
    func list(of run: PayoutRun) -> FigureList {
        let earlier = books.statements.flatMap(\.runs).last { $0.from < run.from && $0.cutoff < run.cutoff }
        let journal = journal
        let changes = changes(through: run.cutoff, in: journal)
        var lines: [FigureList.Line] = []
        if let earlier {
            let sum = changes.reduce(Int128(0)) { $0 + ($1.date <= earlier.cutoff ? $1.amount : 0) }
            lines.append(line(on: earlier.cutoff, amount: sum, what: "made available by the cut-off before"))
        }
        lines += changes.filter { line in earlier.map { line.date > $0.cutoff } ?? true }
        let paid = journal.movements.reduce(Int128(0)) { sum, movement in
            sum + (movement.figure == .paid && movement.date < run.from ? Int128(movement.amount) : 0)
        }
        if paid != 0 { lines.append(line(on: run.from, amount: -paid, what: "paid before the run")) }
        if let reason = run.reason, run.due != 0 {
            lines.append(line(on: run.from, amount: -Int128(run.due), what: "not expected: \(reason.rawValue)"))
        }
        return FigureList(
            program: books.program, month: statement.month, figure: .expected, run: run, lines: lines,
            stated: run.expected)
    }

    /// What made money available up to a day, payouts left out; clearings after the as-of date count (SPEC P3).
    private func changes(through day: CivilDate, in journal: Journal) -> [FigureList.Line] {
        let known = journal.movements.filter { $0.figure != .paid && $0.availableChange != 0 && $0.date <= day }
        let later = books.entries.filter { $0.clears > asOf && $0.clears <= day }
        let clearings = later.compactMap { entry -> FigureList.Line? in
            let left = Int128(entry.commission) - Int128(entry.reversedPending)
            return left == 0 ? nil : line(entry.row, on: entry.clears, amount: left)
        }
        let order = clearings.indices.sorted { (clearings[$0].date, $0) < (clearings[$1].date, $1) }
        return known.map { line($0, amount: Int128($0.availableChange)) } + order.map { clearings[$0] }
    }
}
