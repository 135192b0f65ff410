import Templates

/// An entry of a page's table of contents.
struct ContentsEntryView: TemplateView {
    let label: String
    let href: String
    let isSub: Bool

    static let fields = ViewFields<ContentsEntryView>([
        .text("label", "The heading") { $0.label },
        .text("href", "Where it stands on the page") { $0.href },
        .flag("is_sub", "Whether it stands below the entry before") { $0.isSub },
    ])
}
