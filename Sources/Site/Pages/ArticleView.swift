import Templates

/// What a guide, a bonus, a comparison or a plain page shows: a text, and what belongs to its kind.
struct ArticleView: TemplateView {
    let frame: Frame
    let head: PageHead
    let disclosures: [TextView]
    /// Whether the text states figures of the books, and nothing in it says that they are not typical.
    let needsNote: Bool
    let prose: Prose
    /// Whether the text brings the page's heading with it.
    let hasHeading: Bool
    let facts: [FactView]
    let overText: String?
    let comparison: ComparisonTableView?
    let offers: [OfferView]
    let earnings: String?
    let related: [PageSectionView]
    let tags: [LinkView]
    let turn: Turn

    static let fields = ViewFields<ArticleView>(
        Frame.fields { $0.frame } + PageHead.fields { $0.head } + Disclosure.fields { $0.disclosures }
            + Prose.fields { $0.prose } + Offers.fields { $0.offers } + Turn.fields { $0.turn } + [
                .flag("has_heading", "Whether the text brings the page's heading with it") { $0.hasHeading },
                .flag("has_facts", "Whether a bonus has terms to list") { !$0.facts.isEmpty },
                .list("facts", "A bonus's terms: until when, with which program", FactView.self) { $0.facts },
                .text("over_text", "That a bonus is over, once it is") { $0.overText },
                .flag("has_comparison", "Whether there are programs to compare") { $0.comparison != nil },
                .object("comparison", "The programs of a comparison side by side", ComparisonTableView.self) {
                    $0.comparison
                },
                .text("earnings", "What the page has earned, where the site says so") { $0.earnings },
                .list("related", "Related pages", PageSectionView.self) { $0.related },
                .flag("has_tags", "Whether the page has tags") { !$0.tags.isEmpty },
                .list("tags", "The page's tags", LinkView.self) { $0.tags },
            ] + FigureNote.fields { $0.needsNote })
}
