import Templates

/// What a month's statement shows.
struct StatementView: TemplateView {
    let frame: Frame
    let crumbs: [LinkView]
    let period: Period
    let lead: String?
    let turn: Turn
    let totals: [SumView]
    let summary: TablesView
    let movementsHref: String
    let programs: [StatementProgramView]
    let onHold: TablesView?
    let payouts: TablesView?
    let sources: TablesView?
    let reconciliation: TablesView?
    let corrections: TablesView?
    let rows: TablesView?
    let proof: Proof

    static let fields = ViewFields<StatementView>(
        Frame.fields { $0.frame } + Period.fields { $0.period } + Turn.fields { $0.turn } + Proof.fields { $0.proof }
            + [
                .list("crumbs", "The pages that it stands below", LinkView.self) { $0.crumbs },
                .text("lead", "A remark on the month") { $0.lead },
                .list("totals", "The sum from opening to closing, one a currency", SumView.self) { $0.totals },
                .flag("has_programs", "Whether there are programs") { !$0.programs.isEmpty },
                .object("summary", "Opening to closing by program", TablesView.self) { $0.summary },
                .text("movements_href", "Where the lines behind the figures are") { $0.movementsHref },
                .list("programs", "Each program's month", StatementProgramView.self) { $0.programs },
                .flag("has_on_hold", "Whether the program holds are shown") { $0.onHold != nil },
                .object("on_hold", "What is on hold, and when it is released", TablesView.self) { $0.onHold },
                .flag("has_payouts", "Whether there were payout runs") { $0.payouts != nil },
                .object("payouts", "Payout runs: expected and received", TablesView.self) { $0.payouts },
                .flag("has_sources", "Whether there were sales") { $0.sources != nil },
                .object("sources", "Where it came from: products, plans, pages", TablesView.self) { $0.sources },
                .flag("has_reconciliation", "Whether networks reported commissions") { $0.reconciliation != nil },
                .object("reconciliation", "Our commissions and the networks'", TablesView.self) { $0.reconciliation },
                .flag("has_corrections", "Whether earlier months were corrected") { $0.corrections != nil },
                .object("corrections", "What was taken back of earlier months", TablesView.self) { $0.corrections },
                .flag("has_rows", "Whether the rows are published") { $0.rows != nil },
                .object("rows_shown", "The month row by row", TablesView.self) { $0.rows },
            ])
}
