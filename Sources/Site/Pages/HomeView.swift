import Templates

/// What the start page shows.
struct HomeView: TemplateView {
    let frame: Frame
    let heading: String
    let lead: String
    let disclosures: [TextView]
    let month: LinkView?
    let figures: [HomeFiguresView]
    let earnings: [ChartView]
    let programs: [ProgramCardView]
    let statements: TablesView?
    let related: [PageSectionView]

    static let fields = ViewFields<HomeView>(
        Frame.fields { $0.frame } + Disclosure.fields { $0.disclosures } + [
            .text("heading", "The page's heading") { $0.heading },
            .text("lead", "What the site is, in a sentence or two") { $0.lead },
            .flag("has_month", "Whether there is a statement") { $0.month != nil },
            .text("month_label", "The last closed month") { $0.month?.label },
            .text("month_href", "Its statement") { $0.month?.href },
            .text("month_link", "The text of that link") { view in
                view.month.map { "The full statement for \($0.label)" }
            },
            .list("figures", "The month's figures, one group a currency", HomeFiguresView.self) { $0.figures },
            .flag("has_earnings", "Whether anything was earned") { !$0.earnings.isEmpty },
            .list("earnings", "What was earned by month, one chart a currency", ChartView.self) { $0.earnings },
            .flag("has_programs", "Whether there are programs") { !$0.programs.isEmpty },
            .list("programs", "The programs, with where each stands", ProgramCardView.self) { $0.programs },
            .flag("has_statements", "Whether there are statements") { $0.statements != nil },
            .object("statements", "The latest statements", TablesView.self) { $0.statements },
            .list("related", "The newest pages", PageSectionView.self) { $0.related },
            .flag("has_tags", "Whether the page has tags; the start page has none") { _ in false },
            .list("tags", "The page's tags", LinkView.self) { _ in [] },
            .text("not_typical", "That past results promise nothing") { _ in Proof.notTypical },
        ])
}

/// The last closed month's figures in one currency.
struct HomeFiguresView: TemplateView {
    let unit: String
    let unitLabel: String
    let facts: [FactView]

    static let fields = ViewFields<HomeFiguresView>([
        .text("unit", "The currency") { $0.unit },
        .text("unit_label", "What the figures are, with their currency") { $0.unitLabel },
        .list("facts", "The figures", FactView.self) { $0.facts },
    ])
}
