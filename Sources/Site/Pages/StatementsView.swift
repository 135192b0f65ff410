import Templates

/// What the list of all statements shows.
struct StatementsView: TemplateView {
    let frame: Frame
    let head: PageHead
    let earnings: [ChartView]
    let years: [StatementsYearView]

    static let fields = ViewFields<StatementsView>(
        Frame.fields { $0.frame } + PageHead.fields { $0.head } + [
            .flag("has_earnings", "Whether anything was earned") { !$0.earnings.isEmpty },
            .list("earnings", "What was earned by month, one chart a currency", ChartView.self) { $0.earnings },
            .list("years", "The years, the latest first", StatementsYearView.self) { $0.years },
            .text("empty", "What stands there without any statement") { _ in
                "There is no statement yet: the ledger has no rows."
            },
            .text("not_typical", "That past results promise nothing") { _ in Proof.notTypical },
        ])
}

/// A year in the list of all statements.
struct StatementsYearView: TemplateView {
    let year: String
    let href: String
    let spark: String?
    let months: TablesView

    static let fields = ViewFields<StatementsYearView>([
        .text("year", "The year") { $0.year },
        .text("href", "The year's page") { $0.href },
        .html("spark", "What was earned by month, in small bars") { $0.spark },
        .object("months", "A row a month", TablesView.self) { $0.months },
    ])
}
