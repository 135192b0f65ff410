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
        let prose = TermsProse(currency: program.currency)
        let statement = site.statement(of: program)
        let rendered = site.rendered[path]
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
                hasCharts: true,
                structuredData: StructuredData.page(site, path: path, name: program.name, crumbs: crumbs)),
            head: PageHead(crumbs: crumbs, lead: program.summary),
            disclosures: OfferViews(site: site).disclosures(hasLinks, hasAmazon: hasAmazon),
            prose: Prose(body: (rendered?.html).map { String(decoding: $0, as: UTF8.self) }),
            tiers: tiers(prose, statement),
            way: WayView(statement, of: program),
            terms: site.currentTerms(of: program).map { facts($0, prose) } ?? [],
            since: site.currentTerms(of: program).map { "In force since \(Words.date($0.from))." } ?? "",
            source: TermsSourceView(source: site.currentTerms(of: program)?.source), pastTerms: pastTerms,
            facts: earned, earnings: earnings, offers: offers, related: related)
    }

    private func tiers(_ prose: TermsProse, _ statement: Statement?) -> [TierView] {
        guard let terms = site.currentTerms(of: program) else { return [] }
        let current = statement.map { program.tier($0.standing).id }
        let index = terms.tiers.firstIndex { $0.id == current }
        return terms.tiers.enumerated().map { position, tier in
            TierView(
                name: tier.name, needs: prose.needs(tier.needs),
                rates: tier.rates.map { TextView(text: Words.capitalized(prose.rate($0))) },
                isCurrent: position == index,
                isReached: index.map { position < $0 } ?? false)
        }
    }

    private func facts(_ terms: Terms, _ prose: TermsProse) -> [FactView] {
        var facts: [FactView] = []
        if terms.tiers.count == 1, let tier = terms.tiers.first {
            facts.append(FactView("Pays", prose.rates(tier)))
        }
        if let days = terms.cookieDays { facts.append(FactView("Cookie", Words.count(days, "day"))) }
        let hold =
            terms.hold == .days(0)
            ? "None: a commission clears at once" : "\(TermsProse.hold(terms.hold)), then it clears"
        facts.append(FactView("Hold", Words.capitalized(hold)))
        if let payout = terms.payout {
            facts.append(FactView("Paid", TermsProse.payout(payout)))
            if payout.minimum > 0 {
                facts.append(
                    FactView("Minimum", "\(Figures.money(payout.minimum, program.currency)); less is carried over"))
            }
            if !payout.methods.isEmpty {
                facts.append(FactView("Methods", Words.capitalized(Self.names(payout.methods))))
            }
            if !payout.requires.isEmpty {
                facts.append(FactView("Requires", Words.capitalized(Self.names(payout.requires))))
            }
        }
        facts.append(FactView("Refunds", prose.refunds(terms.refunds)))
        for bonus in terms.bonuses {
            let amount = Figures.money(bonus.amount, program.currency)
            facts.append(FactView("Bonus", "\(amount) once, for \(prose.condition(bonus.condition))"))
        }
        if terms.tiers.count > 1 { facts.append(FactView("Tier of a sale", TermsProse.policy(terms.tierPolicy))) }
        return facts
    }

    /// `tax-form` and the like as words.
    private static func names(_ ids: [String]) -> String {
        Words.list(
            ids.map { id in
                switch id {
                case "paypal": "PayPal"
                default: id.split(separator: "-").joined(separator: " ")
                }
            })
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
