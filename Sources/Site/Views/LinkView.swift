import Templates

/// A link with its text.
struct LinkView: TemplateView {
    let label: String
    let href: String

    static let fields = ViewFields<LinkView>([
        .text("label", "The link's text") { $0.label },
        .text("href", "Where it leads") { $0.href },
    ])
}
