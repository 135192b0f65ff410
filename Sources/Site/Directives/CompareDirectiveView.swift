import Accounting
import Content
import Diagnostics
import Money
import Programs
import Templates

/// What a `compare` directive shows: terms side by side, and what supposed customers would earn with each program.
struct CompareDirectiveView: TemplateView {
    let comparison: ComparisonTableView?
    let charts: [ChartView]
    let tables: [TableView]
    let assumptions: [TextView]

    /// The words of it, for search.
    var plainText: String {
        ([comparison.map { _ in "Programs side by side" } ?? ""] + tables.map(\.caption) + assumptions.map(\.text))
            .filter { !$0.isEmpty }.joined(separator: "\n")
    }

    static let fields = ViewFields<CompareDirectiveView>([
        .flag("has_comparison", "Whether the terms are shown") { $0.comparison != nil },
        .object("comparison", "The terms of the programs side by side", ComparisonTableView.self) { $0.comparison },
        .flag("has_scenario", "Whether there is a scenario") { !$0.tables.isEmpty },
        .list("charts", "What the scenario earns from month to month, a chart a currency", ChartView.self) {
            $0.charts
        },
        .list("tables", "What it has earned after some months, a table a currency", TableView.self) { $0.tables },
        .list("assumptions", "What is supposed, and what is left out", TextView.self) { $0.assumptions },
    ])
}
