import Templates

/// The head of a column.
struct ColumnView: TemplateView {
    let label: String
    let isText: Bool

    static func words(_ label: String) -> ColumnView { ColumnView(label: label, isText: true) }
    static func figures(_ label: String) -> ColumnView { ColumnView(label: label, isText: false) }

    static let fields = ViewFields<ColumnView>([
        .text("label", "The column's name") { $0.label },
        .flag("is_text", "Whether it holds words, set to the left") { $0.isText },
    ])
}
