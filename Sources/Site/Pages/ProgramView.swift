import Templates

/// What a program's page shows.
struct ProgramView: TemplateView {
    let frame: Frame
    let head: PageHead
    let disclosures: [TextView]
    let prose: Prose
    let tiers: [TierView]
    let way: WayView
    let terms: [FactView]
    let source: TermsSourceView
    let pastTerms: TablesView?
    /// Whether the text states figures of the books, and nothing in it says that they are not typical.
    let needsNote: Bool
    let facts: [FactView]
    let earnings: [ChartView]
    let offers: [OfferView]
    let related: [PageSectionView]

    static let fields = ViewFields<ProgramView>(
        Frame.fields { $0.frame } + PageHead.fields { $0.head } + Disclosure.fields { $0.disclosures }
            + Prose.fields { $0.prose } + WayView.fields { $0.way } + TermsSourceView.fields { $0.source }
            + Offers.fields { $0.offers } + [
                .flag("has_tiers", "Whether the program has more than one tier") { $0.tiers.count > 1 },
                .list("tiers", "The ladder, lowest first", TierView.self) { $0.tiers },
                .list("terms", "The terms as a person reads them", FactView.self) { $0.terms },
                .flag("has_past_terms", "Whether the terms changed") { $0.pastTerms != nil },
                .object("past_terms", "The terms over time", TablesView.self) { $0.pastTerms },
                .flag("has_earnings", "Whether anything was earned") { !$0.facts.isEmpty },
                .list("facts", "What it earned here", FactView.self) { $0.facts },
                .list("earnings", "What it earned here by month", ChartView.self) { $0.earnings },
                .list("related", "Pages about the program", PageSectionView.self) { $0.related },
                .flag("has_tags", "Whether the page has tags; a program's has none") { _ in false },
                .list("tags", "The page's tags", LinkView.self) { _ in [] },
            ] + FigureNote.fields { $0.needsNote })
}
