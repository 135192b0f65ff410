import Templates

/// What a list of guides, bonuses or comparisons, or of the pages with a tag, shows.
struct SectionView: TemplateView {
    let frame: Frame
    let head: PageHead
    let pages: [PageItemView]
    /// The pages of the list before and after this one, where it has several.
    let turn: Turn

    static let fields = ViewFields<SectionView>(
        Frame.fields { $0.frame } + PageHead.fields { $0.head } + Turn.fields { $0.turn } + [
            .html("body", "A text above the list") { _ in nil },
            .flag("has_pages", "Whether there are pages") { !$0.pages.isEmpty },
            .list("pages", "The pages", PageItemView.self) { $0.pages },
            .text("empty", "What stands there without any page") { _ in "Nothing here yet." },
        ])
}
