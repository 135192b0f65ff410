import Templates

/// A chart with the same figures in a table.
struct ChartView: TemplateView {
    let caption: String
    var unit: String?
    let svg: String
    var legend: [LegendView] = []
    var data: TableView?

    static let fields = ViewFields<ChartView>([
        .text("caption", "What the chart shows") { $0.caption },
        .text("unit", "The currency of its amounts") { $0.unit },
        .html("svg", "The chart") { $0.svg },
        .flag("has_legend", "Whether there are several series") { !$0.legend.isEmpty },
        .list("legend", "The series, the topmost first", LegendView.self) { $0.legend },
        .flag("has_data", "Whether the figures are there as a table") { $0.data != nil },
        .object("data", "The same figures as a table", TableView.self) { $0.data },
    ])
}
