import Templates

/// A program's part of a page of movements.
struct MovementProgramView: TemplateView {
    let id: String
    let name: String
    let href: String
    let groups: [MovementGroupView]

    static let fields = ViewFields<MovementProgramView>([
        .text("id", "The program's id") { $0.id },
        .text("name", "The program's name") { $0.name },
        .text("href", "Its page") { $0.href },
        .list("groups", "From the opening balance to the closing one", MovementGroupView.self) { $0.groups },
    ])
}
