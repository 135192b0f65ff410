import Templates

/// What the list of all pages shows, to which the search box leads.
struct SearchView: TemplateView {
    let frame: Frame
    let head: PageHead
    let groups: [PageSectionView]

    static let fields = ViewFields<SearchView>(
        Frame.fields { $0.frame } + PageHead.fields { $0.head } + [
            .list("groups", "The pages: programs, guides and so on, statements by year", PageSectionView.self) {
                $0.groups
            }
        ])
}
