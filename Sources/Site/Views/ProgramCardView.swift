import Templates

/// A program in a list of programs, with where it stands.
struct ProgramCardView: TemplateView {
    let name: String
    let href: String
    let summary: String
    let tier: String?
    let way: WayView
    let facts: [FactView]

    static let fields = ViewFields<ProgramCardView>(
        [
            .text("name", "The program's name") { $0.name },
            .text("href", "Its page") { $0.href },
            .text("summary", "A line on it") { $0.summary },
            .text("tier", "The tier that it stands on") { $0.tier },
            .flag("has_facts", "Whether there are facts") { !$0.facts.isEmpty },
            .list("facts", "A few figures", FactView.self) { $0.facts },
        ] + WayView.fields { $0.way })
}
