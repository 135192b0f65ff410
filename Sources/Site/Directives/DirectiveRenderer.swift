import Accounting
import Content
import Diagnostics
import Templates

/// Makes what stands in the place of the figures and directives of a page, the latter from a template each.
struct DirectiveRenderer: Sendable {
    let site: SiteContext
    private(set) var templates: TemplateSet

    init(site: SiteContext, templates: TemplateSet) {
        self.site = site
        self.templates = templates
    }

    /// The page with everything inserted, and what is wrong with what it asks for.
    func fill(_ page: RenderedPage) -> (page: RenderedPage, diagnostics: [Diagnostic]) {
        guard !page.insertions.isEmpty else { return (page, []) }
        var renderer = self
        renderer.templates = templates.noting(page: page.path)
        var diagnostics: [Diagnostic] = []
        let filler = FigureFiller(site: site)
        var failed: Set<Int> = []
        var taken = Set(page.headings.map(\.id))
        let filled = page.insertions.enumerated().map { index, insertion in
            let count = diagnostics.count
            defer { if diagnostics.count > count { failed.insert(index) } }
            switch insertion {
            case .directive(let directive): return renderer.filled(directive, id: "d\(index + 1)", &taken, &diagnostics)
            case .figure(let figure): return filler.fill(figure, &diagnostics)
            }
        }
        diagnostics += EarningsClaims(filler: filler).diagnostics(page, filled: filled, failed: failed)
        return (page.filled(filled), diagnostics)
    }

    /// What a directive shows; `id` is unique within the page, for what needs a name there, and `taken` are the names
    /// that links lead to.
    private func filled(
        _ directive: Directive, id: String, _ taken: inout Set<String>, _ diagnostics: inout [Diagnostic]
    ) -> FilledInsertion {
        switch directive.content {
        case .calculator(let calculator):
            guard let grid = CalculatorGrid(calculator, site: site, &diagnostics) else { return .nothing }
            let view = CalculatorBuilder(site: site, grid: grid, id: id).view()
            return FilledInsertion(html: html("calculator", view), text: view.plainText)
        case .compare(let compare):
            let view = CompareDirectiveBuilder(site: site, directive: compare, id: id).view(&diagnostics)
            return FilledInsertion(html: html("compare", view), text: view.plainText)
        case .earnings(let earnings):
            let builder = EarningsBuilder(site: site, directive: earnings, place: directive.place, id: id)
            guard let view = builder.view(&diagnostics) else { return .nothing }
            return FilledInsertion(html: html("earnings", view), text: view.plainText)
        case .facts(let facts):
            guard let program = site.program(facts.program), let terms = site.currentTerms(of: program) else {
                return .nothing
            }
            let view = FactsDirectiveView(facts, program: program, terms: terms, href: site.programHref(program.id))
            return FilledInsertion(html: html("facts", view), text: view.plainText)
        case .faq(let faq):
            let view = FAQDirectiveView(faq, taken: &taken)
            return FilledInsertion(html: html("faq", view), text: view.plainText)
        case .hero(let hero):
            let view = HeroDirectiveView(hero, program: hero.program.flatMap { site.program($0) })
            return FilledInsertion(html: html("hero", view), text: view.plainText)
        case .offer(let offer):
            let view = OfferDirectiveView(offer, program: site.program(offer.offer.program))
            return FilledInsertion(html: html("offer", view), text: view.plainText)
        case .prosCons(let sides):
            let view = ProsConsDirectiveView(sides, id: id)
            return FilledInsertion(html: html("pros-cons", view), text: view.plainText)
        case .replay(let replay):
            guard let view = self.replay(replay, id: id, &diagnostics) else {
                return FilledInsertion(html: "", text: "")
            }
            return FilledInsertion(html: html("replay", view), text: view.plainText)
        case .steps(let steps):
            let view = StepsDirectiveView(steps)
            return FilledInsertion(html: html("steps", view), text: view.plainText)
        case .tiers(let tiers):
            guard let program = site.program(tiers.program) else { return .nothing }
            let view = TiersDirectiveView(tiers, program: program, site: site)
            return FilledInsertion(html: html("tiers", view), text: view.plainText)
        }
    }

    private func replay(
        _ directive: ReplayDirective, id: String, _ diagnostics: inout [Diagnostic]
    ) -> ReplayDirectiveView? {
        guard let source = site.books.programs.first(where: { $0.program.id == directive.source }),
            let target = site.program(directive.target)
        else { return nil }
        let (replay, problems) = Replayer(ledger: site.ledger, books: site.books).replay(source, under: target)
        diagnostics += problems.filter { $0.severity == .error }
        if replay == nil, !problems.hasErrors {
            diagnostics.append(
                Diagnostic(
                    .error, "page/nothing-to-compare", "`\(directive.source)` has no sales up to \(site.asOf)",
                    hint: "name a program with sales in the ledger", at: directive.place))
        }
        return replay.map { ReplayDirectiveView($0, asOf: site.asOf, id: id) }
    }

    private func html(_ directive: String, _ view: some TemplateView) -> String {
        // Every template was found and checked before, or its errors are reported already.
        String(decoding: (try? templates.render("directives/\(directive)", view)) ?? [], as: UTF8.self)
    }
}
