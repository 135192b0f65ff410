import Accounting
import Money
import Programs

extension StatementBuilder {
    /// How the commissions compare with what networks reported; `nil` where they reported none (SPEC S4).
    func reconciliation(_ groups: [CurrencyBooks]) -> TablesView? {
        var agree = 0
        var all = 0
        let tables = groups.compactMap { group -> TableView? in
            let rows = group.statements(of: month).compactMap { books, statement -> RowView? in
                let result = statement.reconciliation
                agree += result.agree
                all += result.agree + result.differ
                guard result.differ > 0 else { return nil }
                return RowView(
                    label: books.program.name, href: differences(of: books.program.id),
                    cells: [.count(result.agree), .count(result.differ), .amount(result.variance, group.currency)])
            }
            guard !rows.isEmpty else { return nil }
            return TableView(
                id: "recon-\(group.currency.code)", caption: "Reported less computed", unit: group.currency.code,
                columns: [.words("Program")] + ["Agree", "Differ", "Variance"].map(ColumnView.figures), rows: rows)
        }
        guard all > 0 else { return nil }
        let lead =
            agree == all
            ? "What the networks reported agrees with every commission: \(Words.count(all, "row"))."
            : "\(Figures.grouped(agree)) of \(Words.count(all, "row")) \(agree == 1 ? "agrees" : "agree") with what the "
                + "networks reported."
        return TablesView(lead: lead, tables: tables)
    }

    /// Where the rows of a program that differ are listed: in the private edition, unless all are tolerated (SPEC U4).
    private func differences(of program: String) -> String? {
        guard let report = site.variances else { return nil }
        let isListed = report.programs.contains { $0.program.id == program && $0.count > 0 }
        return site.frame.link(ReconciliationBuilder.path) + (isListed ? "#s.\(program)" : "")
    }

    /// What the month took back of commissions of earlier months; `nil` for nothing (SPEC C2).
    func corrections(_ groups: [CurrencyBooks]) -> TablesView? {
        let tables = groups.compactMap { group -> TableView? in
            let rows = group.statements(of: month).flatMap { books, statement in
                statement.corrections.map { correction in
                    RowView(
                        label: Words.month(correction.month), href: site.frame.link(Self.path(correction.month)),
                        cells: [.words(books.program.name), .amount(-correction.amount, group.currency)])
                }
            }
            guard !rows.isEmpty else { return nil }
            return TableView(
                id: "corr-\(group.currency.code)", caption: "Commissions taken back this month",
                unit: group.currency.code,
                columns: [.words("Earned in"), .words("Program"), .figures("Change")], rows: rows)
        }
        guard !tables.isEmpty else { return nil }
        return TablesView(
            lead:
                "Refunds and chargebacks of this month on sales of earlier months. A closed statement does not change; "
                + "what is taken back stands here.", tables: tables)
    }
}
