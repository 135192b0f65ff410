import Templates

/// A row of a table of figures: its name and its cells.
struct RowView: TemplateView {
    /// Where it can be linked to, unique within the page.
    var id: String?
    let label: String
    var href: String?
    var detail: String?
    var isTotal = false
    let cells: [CellView]

    static let fields = ViewFields<RowView>([
        .text("id", "A name to link to, unique on the page") { $0.id },
        .text("label", "The row's name") { $0.label },
        .text("href", "Where its name leads") { $0.href },
        .text("detail", "A remark beside its name") { $0.detail },
        .flag("is_total", "Whether it sums up the rows above") { $0.isTotal },
        .list("cells", "The cells, without the name", CellView.self) { $0.cells },
    ])
}
