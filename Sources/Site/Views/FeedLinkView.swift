import Templates

/// A feed that the page announces.
struct FeedLinkView: TemplateView {
    let title: String
    let href: String

    static let fields = ViewFields<FeedLinkView>([
        .text("title", "The feed's title") { $0.title },
        .text("href", "The feed's address") { $0.href },
    ])
}
