import Templates

/// Which commissions differ from what the networks reported, in the private edition.
struct ReconciliationView: TemplateView {
    let frame: Frame
    let head: PageHead
    let summary: TablesView
    let programs: [ReconciliationProgramView]

    static let fields = ViewFields<ReconciliationView>(
        Frame.fields { $0.frame } + PageHead.fields { $0.head } + [
            .flag("has_summary", "Whether anything differs") { !$0.summary.tables.isEmpty },
            .object("summary", "What one is owed, by program", TablesView.self) { $0.summary },
            .list("programs", "The programs with differences", ReconciliationProgramView.self) { $0.programs },
        ])
}
