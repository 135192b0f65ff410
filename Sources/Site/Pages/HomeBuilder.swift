import Accounting
import Content
import Money
import Programs

/// Builds the view of the start page.
struct HomeBuilder {
    let site: SiteContext

    func view() -> HomeView {
        let tagline = site.settings.tagline
        let lead = site.settings.description ?? "What affiliate programs really pay: every month in full."
        return HomeView(
            frame: Frame(
                site: site.frame, path: "/", title: site.frame.title,
                headTitle: headTitle, description: lead,
                openGraphType: "website", hasCharts: true, structuredData: StructuredData.site(site)),
            heading: tagline ?? site.frame.title, lead: lead, disclosures: [], month: month, figures: figures,
            earnings: site.groups.compactMap { group in
                EarningsChart.view(
                    group.programs, months: Array(site.months.suffix(24)), currency: group.currency,
                    caption: "Earned by month and program", id: "earned-\(group.currency.code)")
            }, programs: site.programs.map { ProgramCards(site: site).card($0) }, statements: statements,
            related: related)
    }

    /// The site's title with its tagline, where that is short enough for a browser's tab and a search result.
    private var headTitle: String {
        let both = [site.frame.title, site.settings.tagline].compactMap { $0 }.joined(separator: ": ")
        return both.count <= 70 ? both : site.frame.title
    }

    /// The last month that is over, or the running one where there is no other.
    private var lastMonth: YearMonth? {
        site.months.last { $0.lastDay <= site.asOf } ?? site.months.last
    }

    private var month: LinkView? {
        lastMonth.map { LinkView(label: Words.month($0), href: site.frame.link(StatementBuilder.path($0))) }
    }

    private var figures: [HomeFiguresView] {
        guard let month = lastMonth else { return [] }
        return site.groups.compactMap { group in
            guard let sum = group.sum(of: month) else { return nil }
            let pending = group.statements(of: month).reduce(Int64(0)) { $0 + $1.statement.closing.pending }
            let kind = month.lastDay <= site.asOf ? "Last closed month" : "This month so far"
            return HomeFiguresView(
                unit: group.currency.code, unitLabel: "\(kind), in \(group.currency.code)",
                facts: [
                    FactView("Earned", Figures.amount(sum.earned, group.currency)),
                    FactView("Paid", Figures.amount(sum.paid, group.currency)),
                    FactView("On hold", Figures.amount(pending, group.currency)),
                ])
        }
    }

    private var statements: TablesView? {
        let months = Array(site.months.suffix(6).reversed())
        let tables = site.groups.compactMap { group -> TableView? in
            let rows = months.compactMap { month -> RowView? in
                guard let sum = group.sum(of: month) else { return nil }
                return RowView(
                    label: Words.month(month), href: site.frame.link(StatementBuilder.path(month)),
                    detail: month.lastDay <= site.asOf ? nil : "so far",
                    cells: [sum.earned, sum.paid, sum.closing].map { .amount($0, group.currency) })
            }
            guard !rows.isEmpty else { return nil }
            return TableView(
                id: "latest-\(group.currency.code)", caption: "The last six months", unit: group.currency.code,
                columns: [.words("Month")] + ["Earned", "Paid", "Closing"].map(ColumnView.figures), rows: rows)
        }
        return tables.isEmpty ? nil : TablesView(tables: tables)
    }

    private var related: [PageSectionView] {
        [
            (Section.guides, "Newest guides"), (.bonuses, "Bonuses"), (.comparisons, "Comparisons"),
        ].compactMap { section, heading in
            let pages = site.content.pages(in: section)
            guard !pages.isEmpty else { return nil }
            let all = LinkView(label: "All \(section.title.lowercased())", href: site.frame.link(section.urlPrefix))
            return PageSectionView(
                id: section.rawValue, heading: heading, pages: pages.prefix(3).map { PageItems(site: site).item($0) },
                more: pages.count > 3 ? all : nil)
        }
    }
}
