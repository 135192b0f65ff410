import Templates

/// An entry of a chart's legend.
struct LegendView: TemplateView {
    let label: String
    let swatch: String

    static let fields = ViewFields<LegendView>([
        .text("label", "What the series is") { $0.label },
        .html("swatch", "What it looks like") { $0.swatch },
    ])
}
