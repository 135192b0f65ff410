import Templates

/// The sum from opening to closing balance, in one currency.
struct SumView: TemplateView {
    let caption: String
    let unit: String
    let hasHeading: Bool
    let terms: [SumTermView]
    let chart: String
    var note: String?

    static let fields = ViewFields<SumView>([
        .text("caption", "What is summed up") { $0.caption },
        .text("unit", "The currency") { $0.unit },
        .flag("has_heading", "Whether there are several sums, each with a heading") { $0.hasHeading },
        .list("terms", "The terms from opening to closing", SumTermView.self) { $0.terms },
        .html("chart", "The same as a small chart") { $0.chart },
        .text("note", "A remark below") { $0.note },
    ])
}
