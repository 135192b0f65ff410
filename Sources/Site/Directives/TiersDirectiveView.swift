import Content
import Programs
import Templates

/// What a `tiers` directive shows: a program's ladder, with the site's own place on it.
struct TiersDirectiveView: TemplateView {
    let program: LinkView
    let tiers: [TierView]
    /// The way on; empty where the own place is not shown.
    let way: WayView
    let source: TermsSourceView
    /// As of when the own place is; `nil` where it is not shown.
    let placed: String?

    init(_ directive: TiersDirective, program: Program, site: SiteContext) {
        let statement = directive.showsPlace ? site.statement(of: program) : nil
        self.program = LinkView(label: program.name, href: site.programHref(program.id))
        tiers = Ladder(site: site, program: program).tiers(marksPlace: directive.showsPlace)
        way = WayView(statement, of: program)
        source = TermsSourceView(terms: site.currentTerms(of: program))
        placed = statement == nil ? nil : "Our place as of \(Words.date(site.asOf))."
    }

    /// The words of it, for search.
    var plainText: String {
        tiers.map { "\($0.name): \(($0.rates.map(\.text) + [$0.needs]).joined(separator: ". "))" }
            .joined(separator: "\n")
    }

    static let fields = ViewFields<TiersDirectiveView>(
        [
            .text("name", "The program's name") { $0.program.label },
            .text("href", "Its page") { $0.program.href },
            .list("tiers", "The ladder, lowest first", TierView.self) { $0.tiers },
            .text("placed", "As of when the site's own place is, where it is shown") { $0.placed },
        ] + WayView.fields { $0.way } + TermsSourceView.fields { $0.source })
}
