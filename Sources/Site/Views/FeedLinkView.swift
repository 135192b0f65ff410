import Templates

/// A feed that the page announces.
struct FeedLinkView: TemplateView {
    let title: String
    let href: String
    /// What the feed is written in.
    var type = "application/atom+xml"

    static let fields = ViewFields<FeedLinkView>([
        .text("title", "The feed's title") { $0.title },
        .text("href", "The feed's address") { $0.href },
        .text("type", "What it is written in, as a media type") { $0.type },
    ])
}
