import Accounting
import Money
import Programs

extension StatementBuilder {
    /// What is pending at the end of the period, by when it is released.
    func onHold(_ groups: [CurrencyBooks]) -> TablesView? {
        let tables = groups.compactMap { group in
            ReleasesTable(group: group, statements: group.statements(of: month), byMonth: !site.showsRows).view()
        }
        guard !tables.isEmpty else { return TablesView(lead: "Nothing is on hold.") }
        return TablesView(
            lead:
                "What is pending at the end of the period, and when its hold is over. A refund until then lessens it.",
            tables: tables)
    }

    /// The payout runs of the month: what was expected, what came, and how that is called.
    func payouts(_ groups: [CurrencyBooks]) -> TablesView? {
        let tables = groups.compactMap { group -> TableView? in
            let rows = group.statements(of: month).flatMap { books, statement in
                statement.runs.map { run(of: books.program, $0) }
            }
            guard !rows.isEmpty else { return nil }
            return TableView(
                id: "pay-\(group.currency.code)", caption: "Payout runs of the month", unit: group.currency.code,
                columns: [
                    .words("Program"), .words("Window"), .figures("Expected"), .figures("Received"), .words("State"),
                ],
                rows: rows)
        }
        return TablesView(lead: tables.isEmpty ? "No payout run fell in this month." : nil, tables: tables)
    }

    private func run(of program: Program, _ run: PayoutRun) -> RowView {
        let currency = program.currency
        let isLate = [.missing, .short].contains(run.status)
        let reason: String? =
            switch run.reason {
            case .nothingDue: run.due < 0 ? "\(Figures.amount(run.due, currency)) is carried" : "nothing due"
            case .belowMinimum: "\(Figures.amount(run.due, currency)) is below the minimum"
            case .requirements: "requirements were not met"
            case nil: nil
            }
        let state = run.status.rawValue + (reason.map { ": \($0)" } ?? "")
        return RowView(
            label: program.name, href: site.programHref(program.id),
            cells: [
                .words(Words.range(run.from, run.to)), .amount(run.expected, currency), .amount(run.received, currency),
                .words(state, isLate: isLate),
            ])
    }
}
