import Templates

/// What each page and placement brought, in the private edition.
struct AttributionView: TemplateView {
    let frame: Frame
    let head: PageHead
    let attribution: TablesView

    static let fields = ViewFields<AttributionView>(
        Frame.fields { $0.frame } + PageHead.fields { $0.head } + [
            .object("attribution", "What each page and placement brought", TablesView.self) { $0.attribution }
        ])
}
