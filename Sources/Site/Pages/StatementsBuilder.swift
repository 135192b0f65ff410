import Accounting
import Money
import Programs

/// Builds the view of the list of all statements.
struct StatementsBuilder {
    let site: SiteContext

    func view() -> StatementsView {
        let path = "/statements/"
        let lead = site.months.first.map {
            "Every month since \(Words.month($0)). Each one starts where the one before ended."
        }
        return StatementsView(
            frame: Frame(
                site: site.frame, path: path, title: "Statements",
                description: "Every monthly statement: earned, reversed, credited, paid and the closing balance.",
                openGraphType: "website", hasCharts: true,
                structuredData: StructuredData.page(site, path: path, name: "Statements", crumbs: [])),
            head: PageHead(lead: lead),
            earnings: site.groups.compactMap { group in
                EarningsChart.view(
                    group.programs, months: site.months, currency: group.currency,
                    caption: "Earned by month and program", id: "earned-\(group.currency.code)")
            }, years: site.years.reversed().map(year))
    }

    private func year(_ year: Int) -> StatementsYearView {
        let months = Array(site.months(of: year).reversed())
        let tables = site.groups.compactMap { group -> TableView? in
            let sums = months.compactMap { month in group.sum(of: month).map { (month: month, sum: $0) } }
            guard !sums.isEmpty else { return nil }
            return StatementTables.months(
                sums, total: BalanceSum.sequence(sums.reversed().map(\.sum)), currency: group.currency,
                id: "y\(year)-\(group.currency.code)", caption: "\(year) by month", site: site.frame)
        }
        let spark = site.groups.first.map { group in
            Sparkline.svg(
                months.reversed().map { group.sum(of: $0)?.earned ?? 0 },
                label: "Earned by month in \(year), \(group.currency.code)")
        }
        return StatementsYearView(
            year: String(year), href: site.frame.link("/statements/\(year)/"), spark: spark,
            months: TablesView(tables: tables))
    }
}
