import Templates

/// A part of a program's month: a balance, or the movements that make one figure of its statement.
struct MovementGroupView: TemplateView {
    /// Where it stands on its page.
    let anchor: String
    let table: TableView

    static let fields = ViewFields<MovementGroupView>([
        .text("anchor", "A name to link to, unique on the page") { $0.anchor },
        .object("table", "The lines, their sum and the balances after them", TableView.self) { $0.table },
    ])
}
