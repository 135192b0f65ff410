import Templates

/// The templates that the site is made with, and the view that each is rendered from.
public enum SiteViews {
    /// For each template the fields that it may name, to check templates by.
    public static var schemas: [String: ViewSchema] {
        [
            "home": HomeView.schema, "statements": StatementsView.schema, "year": YearView.schema,
            "statement": StatementView.schema, "movements": MovementsView.schema, "programs": ProgramsView.schema,
            "program": ProgramView.schema,
            "section": SectionView.schema, "guide": ArticleView.schema, "bonus": ArticleView.schema,
            "comparison": ArticleView.schema, "landing": ArticleView.schema, "page": ArticleView.schema,
            "tag": SectionView.schema,
            "tags": TagsView.schema, "404": NotFoundView.schema, "go": GoView.schema,
            "attribution": AttributionView.schema, "moved": MovedView.schema,
            "reconciliation": ReconciliationView.schema,
            "directives/calculator": CalculatorDirectiveView.schema,
            "directives/compare": CompareDirectiveView.schema,
            "directives/earnings": EarningsDirectiveView.schema,
            "directives/facts": FactsDirectiveView.schema,
            "directives/faq": FAQDirectiveView.schema,
            "directives/hero": HeroDirectiveView.schema,
            "directives/offer": OfferDirectiveView.schema,
            "directives/pros-cons": ProsConsDirectiveView.schema,
            "directives/replay": ReplayDirectiveView.schema,
            "directives/steps": StepsDirectiveView.schema,
            "directives/tiers": TiersDirectiveView.schema,
            "search": SearchView.schema,
        ]
    }

    /// What a page of a template is called, and several.
    static func noun(of template: String) -> (one: String, many: String) {
        switch template {
        case "statement": ("statement", "statements")
        case "year": ("year", "years")
        case "program": ("program", "programs")
        case "guide": ("guide", "guides")
        case "bonus": ("bonus", "bonuses")
        case "comparison": ("comparison", "comparisons")
        case "go": ("redirect", "redirects")
        case "moved": ("old address", "old addresses")
        default: ("page", "pages")
        }
    }
}
