import Templates

/// What stands at an address that leads nowhere.
struct NotFoundView: TemplateView {
    let frame: Frame
    let head: PageHead
    let links: [LinkView]

    static let fields = ViewFields<NotFoundView>(
        Frame.fields { $0.frame } + PageHead.fields { $0.head } + [
            .list("links", "Where to go from here", LinkView.self) { $0.links }
        ])
}
