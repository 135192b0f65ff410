import Templates

/// Programs side by side: programs as columns, terms as rows.
struct ComparisonTableView: TemplateView {
    /// Unique within the page.
    let id: String
    let programs: [LinkView]
    let groups: [ComparisonGroupView]
    let note: String

    static let fields = ViewFields<ComparisonTableView>([
        .text("id", "A name for the caption, unique on the page") { $0.id },
        .list("programs", "The programs, in the order of the columns", LinkView.self) { $0.programs },
        .list("groups", "The terms: those that differ, then those that do not", ComparisonGroupView.self) { $0.groups },
        .text("note", "As of when the terms are, and how far they can be relied on") { $0.note },
    ])
}

/// Terms that differ, or that are the same everywhere.
struct ComparisonGroupView: TemplateView {
    let label: String
    let isSame: Bool
    let span: Int
    let terms: [ComparisonTermView]

    static let fields = ViewFields<ComparisonGroupView>([
        .text("label", "What the terms have in common") { $0.label },
        .flag("is_same", "Whether they are the same everywhere") { $0.isSame },
        .text("span", "How many columns the table has") { String($0.span) },
        .list("terms", "The terms", ComparisonTermView.self) { $0.terms },
    ])
}

/// A term in all programs of a comparison.
struct ComparisonTermView: TemplateView {
    let label: String
    let cells: [TextView]

    static let fields = ViewFields<ComparisonTermView>([
        .text("label", "What the term is about") { $0.label },
        .list("cells", "What each program says, in the order of the columns", TextView.self) { $0.cells },
    ])
}
