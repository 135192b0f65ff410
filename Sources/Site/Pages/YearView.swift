import Templates

/// What a year's page shows.
struct YearView: TemplateView {
    let frame: Frame
    let crumbs: [LinkView]
    let period: Period
    let turn: Turn
    let totals: [SumView]
    let earnings: [ChartView]
    let months: TablesView
    let summary: TablesView
    let tax: TablesView
    let proof: Proof

    static let fields = ViewFields<YearView>(
        Frame.fields { $0.frame } + Period.fields { $0.period } + Turn.fields { $0.turn } + Proof.fields { $0.proof }
            + [
                .list("crumbs", "The pages that it stands below", LinkView.self) { $0.crumbs },
                .list("totals", "The sum from opening to closing, one a currency", SumView.self) { $0.totals },
                .flag("has_earnings", "Whether anything was earned") { !$0.earnings.isEmpty },
                .list("earnings", "What was earned by month, one chart a currency", ChartView.self) { $0.earnings },
                .object("months", "The year month by month", TablesView.self) { $0.months },
                .object("summary", "Opening to closing by program", TablesView.self) { $0.summary },
                .object("tax", "What a tax return asks for", TablesView.self) { $0.tax },
            ])
}
