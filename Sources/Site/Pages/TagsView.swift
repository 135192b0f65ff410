import Templates

/// What the list of tags shows.
struct TagsView: TemplateView {
    let frame: Frame
    let head: PageHead
    let tags: [TagItemView]

    static let fields = ViewFields<TagsView>(
        Frame.fields { $0.frame } + PageHead.fields { $0.head } + [
            .list("tags", "The tags", TagItemView.self) { $0.tags },
            .text("empty", "What stands there without any tag") { _ in "No page has a tag yet." },
        ])
}

/// A tag in the list of tags.
struct TagItemView: TemplateView {
    let label: String
    let href: String
    let count: Int

    static let fields = ViewFields<TagItemView>([
        .text("label", "The tag") { $0.label },
        .text("href", "The pages with it") { $0.href },
        .text("count", "How many they are") { String($0.count) },
    ])
}
