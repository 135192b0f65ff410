import Templates

/// A few tables with a sentence before them.
struct TablesView: TemplateView {
    var lead: String?
    var tables: [TableView] = []

    static let fields = ViewFields<TablesView>([
        .text("lead", "A sentence before the tables") { $0.lead },
        .flag("has_tables", "Whether there are tables") { !$0.tables.isEmpty },
        .list("tables", "The tables", TableView.self) { $0.tables },
    ])
}
