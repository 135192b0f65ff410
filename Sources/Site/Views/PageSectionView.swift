import Templates

/// A headed list of pages.
struct PageSectionView: TemplateView {
    let id: String
    let heading: String
    let pages: [PageItemView]
    var more: LinkView?

    static let fields = ViewFields<PageSectionView>([
        .text("id", "A name for the heading, unique on the page") { $0.id },
        .text("heading", "The heading") { $0.heading },
        .flag("has_pages", "Whether there are pages") { !$0.pages.isEmpty },
        .list("pages", "The pages", PageItemView.self) { $0.pages },
        .text("more_href", "Where all of them are") { $0.more?.href },
        .text("more_label", "The text of that link") { $0.more?.label },
    ])
}
