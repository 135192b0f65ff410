import Templates

/// A page at an address where another stood before: it leads on to it at once (SPEC §9).
struct MovedView: TemplateView {
    let frame: Frame
    let head: PageHead
    let target: String

    static let fields = ViewFields<MovedView>(
        Frame.fields { $0.frame } + PageHead.fields { $0.head } + [
            .text("target", "Where the page stands now") { $0.target }
        ])
}
