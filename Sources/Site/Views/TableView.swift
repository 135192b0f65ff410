import Templates

/// A table of figures.
struct TableView: TemplateView {
    /// Unique within the page.
    let id: String
    let caption: String
    /// The currency of all its amounts.
    var unit: String?
    let columns: [ColumnView]
    let rows: [RowView]
    var note: String?

    static let fields = ViewFields<TableView>([
        .text("id", "A name for the caption, unique on the page") { $0.id },
        .text("caption", "What the table shows") { $0.caption },
        .text("unit", "The currency of its amounts") { $0.unit },
        .flag("is_wide", "Whether it may be wider than a phone and scrolls in a box of its own") {
            $0.columns.count > 4
        },
        .list("columns", "The heads, the one of the rows' names first", ColumnView.self) { $0.columns },
        .list("rows", "The rows", RowView.self) { $0.rows },
        .text("note", "A remark below the table") { $0.note },
    ])
}
