import Accounting
import Ledger
import Money

/// Builds the view of a year's page.
struct YearBuilder {
    let site: SiteContext
    let year: Int

    func view(checksum: String) -> YearView {
        let first = YearMonth(year: year, month: 1).firstDay
        let end = YearMonth(year: year, month: 12).lastDay
        let last = min(end, site.asOf)
        let path = "/statements/\(year)/"
        return YearView(
            frame: Frame(
                site: site.frame, path: path, title: String(year),
                headTitle: "Statement for \(year) · \(site.frame.title)",
                description: "Earned, reversed and received in \(year), by month and by program, with sums to check.",
                hasCharts: true,
                structuredData: StructuredData.statement(site, path: path, name: String(year), first: first, last: last)
            ),
            crumbs: [LinkView(label: "Statements", href: site.frame.link("/statements/"))],
            period: Period(first: first, last: last, asOf: site.asOf, isProvisional: last < end),
            turn: Turn(previous: neighbor(year - 1), next: neighbor(year + 1)), totals: totals,
            earnings: site.groups.compactMap { group in
                EarningsChart.view(
                    group.programs, months: months, currency: group.currency, caption: "Earned by month and program",
                    id: "earned-\(group.currency.code)")
            }, months: monthTables, summary: summary, tax: tax,
            proof: Proof(
                notes: [
                    TextView(
                        text:
                            "The year is the sum of its months. Its opening balance is the first month’s, its closing "
                            + "balance the last one’s. Sales were \(sales)."),
                    TextView(
                        text:
                            "Received is what arrived in the calendar year, by the day on which it did; earned is what "
                            + "the year’s sales brought, whenever it is paid."),
                ], downloads: DownloadView.statement(path, site: site.frame), checksum: checksum))
    }

    private func neighbor(_ year: Int) -> LinkView? {
        guard !site.months(of: year).isEmpty else { return nil }
        return LinkView(label: String(year), href: site.frame.link("/statements/\(year)/"))
    }

    /// The months of the year that have a statement.
    private var months: [YearMonth] { site.months(of: year) }

    /// A currency's months of the year that have a statement, and what they come to.
    private func sums(_ group: CurrencyBooks) -> [(month: YearMonth, sum: BalanceSum)] {
        months.compactMap { month in group.sum(of: month).map { (month, $0) } }
    }

    private var totals: [SumView] {
        let sums = site.groups.compactMap { group -> (group: CurrencyBooks, sum: BalanceSum)? in
            let parts = self.sums(group)
            return parts.isEmpty ? nil : (group, BalanceSum.sequence(parts.map(\.sum)))
        }
        return StatementTables.sums(sums, on: min(YearMonth(year: year, month: 12).lastDay, site.asOf), site)
    }

    private var sales: String {
        site.groups.compactMap { group in
            let sums = sums(group)
            return sums.isEmpty ? nil : BalanceSum.sequence(sums.map(\.sum)).salesInWords(group.currency)
        }.joined(separator: "; ")
    }

    private var monthTables: TablesView {
        TablesView(
            tables: site.groups.compactMap { group in
                let sums = sums(group)
                guard !sums.isEmpty else { return nil }
                return StatementTables.months(
                    sums, total: BalanceSum.sequence(sums.map(\.sum)), currency: group.currency,
                    id: "months-\(group.currency.code)", caption: "\(year) by month", site: site.frame)
            })
    }

    /// What a program's months of the year come to; `nil` for a program without a statement in it.
    private func sum(_ books: ProgramBooks) -> BalanceSum? {
        let sums = months.compactMap { month in books.statement(of: month).map { BalanceSum($0) } }
        return sums.isEmpty ? nil : BalanceSum.sequence(sums)
    }

    private var summary: TablesView {
        TablesView(
            tables: site.groups.enumerated().compactMap { index, group in
                let rows = group.programs.compactMap { books in
                    sum(books).map { (name: books.program.name, href: site.programHref(books.program.id), sum: $0) }
                }
                guard !rows.isEmpty else { return nil }
                return StatementTables.summary(
                    rows, total: BalanceSum.sequence(sums(group).map(\.sum)), currency: group.currency,
                    id: "sum-\(index + 1)")
            })
    }

    private var tax: TablesView {
        var counts: [Int: Int] = [:]
        for row in site.ledger.rows.prefix(site.ledger.countUpToAsOf)
        where row.type == .payout && row.date.components.year == year {
            counts[Int(row.program), default: 0] += 1
        }
        let tables = site.groups.compactMap { group -> TableView? in
            var payouts = 0
            let rows = group.programs.compactMap { books -> RowView? in
                guard let sum = sum(books) else { return nil }
                let index = site.programs.firstIndex { $0.id == books.program.id }
                let count = index.flatMap { counts[$0] } ?? 0
                payouts += count
                return RowView(label: books.program.name, cells: cells(count, sum, group.currency))
            }
            guard !rows.isEmpty else { return nil }
            let total = BalanceSum.sequence(sums(group).map(\.sum))
            let totalRow = RowView(label: "Total", isTotal: true, cells: cells(payouts, total, group.currency))
            return TableView(
                id: "tax-\(group.currency.code)", caption: "Received in \(year)", unit: group.currency.code,
                columns: [.words("Program")] + ["Payouts", "Received", "Earned, net"].map(ColumnView.figures),
                rows: rows.count > 1 ? rows + [totalRow] : rows)
        }
        return TablesView(
            lead:
                "What was received in the calendar year, dated by the day on which it arrived, and what was earned in it: "
                + "commissions and credits less what was reversed. Which of the two counts depends on where and how you "
                + "are taxed.", tables: tables)
    }

    private func cells(_ payouts: Int, _ sum: BalanceSum, _ currency: Currency) -> [CellView] {
        [
            .count(payouts), .amount(sum.paid, currency), .amount(sum.earned + sum.credited - sum.reversed, currency),
        ]
    }
}
