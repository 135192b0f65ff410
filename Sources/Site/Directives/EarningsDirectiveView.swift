import Templates

/// What an `earnings` directive shows: a chart or a table a currency.
struct EarningsDirectiveView: TemplateView {
    let charts: [ChartView]
    let tables: [TableView]
    /// What belongs to the figures, a sentence each; the last says that they are not typical (SPEC U5).
    let notes: [String]

    /// The words of it, for search.
    var plainText: String { (charts.map(\.caption) + tables.map(\.caption) + notes).joined(separator: "\n") }

    static let fields = ViewFields<EarningsDirectiveView>([
        .list("charts", "The charts, one a currency, each with its table", ChartView.self) { $0.charts },
        .list("tables", "The tables, one a currency, where no chart stands", TableView.self) { $0.tables },
        .text("summary", "The period, what it came to gross and net, and as of when") {
            $0.notes.dropLast().joined(separator: " ")
        },
        .text("not_typical", "That past results promise nothing") { $0.notes.last },
    ])
}
