import Templates

/// A program's part of a month's statement.
struct StatementProgramView: TemplateView {
    let id: String
    let name: String
    let href: String
    /// The tier at the end of the month; `nil` for a program with one.
    let tier: String?
    let way: WayView
    let movements: TableView

    static let fields = ViewFields<StatementProgramView>(
        [
            .text("id", "The program's id") { $0.id },
            .text("name", "The program's name") { $0.name },
            .text("href", "Its page") { $0.href },
            .text("tier", "The tier at the end of the month, where there are several") { $0.tier },
            .object("movements", "What moved in pending and available", TableView.self) { $0.movements },
        ] + WayView.fields { $0.way })
}
