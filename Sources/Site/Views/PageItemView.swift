import Templates

/// A page in a list of pages.
struct PageItemView: TemplateView {
    let title: String
    let href: String
    let description: String?
    /// What kind of page it is: Guide, Bonus, Comparison.
    let kind: String
    let date: String?
    let iso: String?
    /// The word that marks promotional pages (K4).
    let label: String?
    let detail: String?
    /// That the page is no part of what is published, where it is looked at before.
    var draft: String?

    static let fields = ViewFields<PageItemView>([
        .text("title", "The page's title") { $0.title },
        .text("href", "Where it is") { $0.href },
        .text("description", "What it is about") { $0.description },
        .text("kind", "Guide, Bonus, Comparison or Page") { $0.kind },
        .text("date", "Its date in words") { $0.date },
        .text("iso", "Its date as YYYY-MM-DD") { $0.iso },
        .text("label", "The word that marks advertising") { $0.label },
        .text("detail", "A remark, such as how long it takes to read") { $0.detail },
        .text("draft", "That the page is not published yet, in a preview that shows it") { $0.draft },
    ])
}
