import Accounting
import Content
import Money
import Programs

/// Builds the view of a program's page.
struct ProgramBuilder {
    let site: SiteContext
    let program: Program

    var path: String { "/programs/\(program.id)/" }

    func view() -> ProgramView {
        let terms = site.currentTerms(of: program)
        let statement = site.statement(of: program)
        let rendered = site.text(at: path)
        let offers = OfferViews(site: site).offers(of: program)
        let hasOffer = offers.contains { !$0.isOver }
        let hasLinks = hasOffer || rendered?.hasAffiliateLinks == true
        let hasAmazon = rendered?.hasAmazonLinks == true || hasOffer && program.link?.network == .amazon
        let crumbs = [LinkView(label: "Programs", href: site.frame.link("/programs/"))]
        return ProgramView(
            frame: Frame(
                site: site.frame, path: path, title: program.name,
                description:
                    "\(program.name)’s affiliate terms as a person reads them, and what it earned on this site.",
                hasCharts: true, isArticle: true,
                hasCalculator: rendered?.hasCalculator == true,
                structuredData: StructuredData.page(
                    site, path: path, name: program.name, crumbs: crumbs, questions: rendered?.questions ?? [])),
            head: PageHead(crumbs: crumbs, lead: program.summary),
            disclosures: OfferViews(site: site).disclosures(hasLinks, hasAmazon: hasAmazon),
            prose: Prose(body: (rendered?.html).map { String(decoding: $0, as: UTF8.self) }),
            tiers: Ladder(site: site, program: program).tiers(marksPlace: true),
            way: WayView(statement, of: program),
            terms: terms.map { TermsFacts(program: program, terms: $0).all } ?? [],
            source: TermsSourceView(terms: terms), pastTerms: pastTerms,
            needsNote: rendered?.needsNote == true, facts: earned, earnings: earnings, offers: offers, related: related)
    }

    private var pastTerms: TablesView? {
        guard program.terms.count > 1 else { return nil }
        let prose = TermsProse(currency: program.currency)
        let rows = program.terms.reversed().map { terms in
            RowView(
                label: Words.date(terms.from),
                cells: [
                    .words(prose.topRate(terms)), .words(TermsProse.hold(terms.hold)),
                    .amount(terms.payout?.minimum ?? 0, program.currency),
                ])
        }
        return TablesView(tables: [
            TableView(
                id: "past", caption: "Terms over time", unit: program.currency.code,
                columns: [.words("From"), .words("Top rate"), .words("Hold"), .figures("Minimum")], rows: rows)
        ])
    }

    private var books: ProgramBooks? { site.books(of: program) }

    private var earned: [FactView] {
        guard let books, let last = books.statements.last else { return [] }
        let all = books.statements.reduce(Int64(0)) { $0 + $1.earned }
        let detail = program.currency.code
        return [
            FactView(
                "Earned in 12 months", Figures.amount(site.earned(program, months: 12), program.currency),
                detail: detail),
            FactView("Earned in all", Figures.amount(all, program.currency), detail: detail),
            FactView("On hold", Figures.amount(last.closing.pending, program.currency), detail: detail),
        ]
    }

    private var earnings: [ChartView] {
        guard let books else { return [] }
        let chart = EarningsChart.view(
            [books], months: Array(site.months.suffix(24)), currency: program.currency, caption: "Earned by month",
            id: "earned")
        return chart.map { [$0] } ?? []
    }

    private var related: [PageSectionView] {
        let pages = site.content.pages(aboutProgram: program.id)
        return Section.allCases.filter(\.isPromotional).compactMap { section in
            let items = pages.filter { $0.section == section }.map { PageItems(site: site).item($0) }
            return items.isEmpty ? nil : PageSectionView(id: section.rawValue, heading: section.title, pages: items)
        }
    }
}
