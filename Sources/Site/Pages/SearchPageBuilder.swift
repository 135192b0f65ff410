/// Builds the view of the list of all pages.
struct SearchPageBuilder {
    let site: SiteContext
    let directory: SiteDirectory

    init(_ site: SiteContext, _ directory: SiteDirectory) {
        self.site = site
        self.directory = directory
    }

    func view() -> SearchView {
        let lead = "Every page of \(site.frame.title). Search with the box above, or press / to get there."
        return SearchView(
            frame: Frame(
                site: site.frame, path: "/search/", title: "All pages", description: lead, openGraphType: "website"),
            head: PageHead(lead: lead),
            groups: directory.groups.map { group in
                PageSectionView(
                    id: group.id, heading: group.heading, pages: group.pages.map(item),
                    more: group.overview.map { LinkView(label: $0.title, href: site.frame.link($0.path)) })
            })
    }

    private func item(_ page: SiteDirectory.Entry) -> PageItemView {
        PageItemView(
            title: page.title, href: site.frame.link(page.path), description: page.description, kind: page.kind,
            date: nil, iso: nil, label: page.label, detail: nil)
    }
}
