import Content
import Programs

/// Builds the views of lists of pages and of the pages that no file stands for.
struct ListBuilder {
    let site: SiteContext

    func programs() -> ProgramsView {
        let path = "/programs/"
        let count = site.programs.count
        return ProgramsView(
            frame: frame(
                path, "Programs", "The affiliate programs that this site promotes: terms, tiers and earnings."),
            head: PageHead(
                lead: count == 0
                    ? nil : "\(Words.count(count, "program")), the terms of each as published, and what it earned here."
            ),
            programs: site.programs.map { ProgramCards(site: site).card($0) })
    }

    func section(_ section: Section, _ slice: ListSlice) -> SectionView {
        let lead: String =
            switch section {
            case .guides: "How to use and promote the programs, written from practice."
            case .bonuses: "What you get on top when you start through a link on this site."
            case .comparisons: "Programs side by side, with the terms that decide what they pay."
            case .pages: ""
            }
        let crumbs = slice.number == 1 ? [] : [LinkView(label: section.title, href: site.frame.link(section.urlPrefix))]
        var frame = frame(slice.path, slice.titled(section.title), slice.described(lead), crumbs: crumbs)
        if site.edition == .everyone {
            frame.ownFeeds = SiteFrame.feeds(
                of: "\(site.frame.title): \(section.title.lowercased())", folder: site.frame.link(section.urlPrefix))
        }
        return SectionView(
            frame: frame, head: PageHead(crumbs: crumbs, lead: slice.number == 1 ? lead : nil),
            pages: slice.pages.map { PageItems(site: site).item($0) }, turn: turn(slice))
    }

    func tags() -> TagsView {
        TagsView(
            frame: frame("/tags/", "Tags", "Everything on \(site.frame.title) by subject."), head: PageHead(),
            tags: site.content.tags.map {
                TagItemView(label: $0.tag.name, href: site.frame.link($0.tag.path), count: $0.pages.count)
            })
    }

    func tag(_ tagged: TaggedPages, _ slice: ListSlice) -> SectionView {
        var crumbs = [LinkView(label: "Tags", href: site.frame.link("/tags/"))]
        let name = Words.capitalized(tagged.tag.name)
        if slice.number > 1 { crumbs.append(LinkView(label: name, href: site.frame.link(tagged.tag.path))) }
        let count = Words.count(tagged.pages.count, "page")
        let description = "Everything on \(site.frame.title) about \(tagged.tag.name): \(count), the newest first."
        var frame = frame(slice.path, slice.titled(name), slice.described(description), crumbs: crumbs)
        frame.headTitle = slice.titled("Pages about \(tagged.tag.name)") + " · \(site.frame.title)"
        return SectionView(
            frame: frame,
            head: PageHead(crumbs: crumbs, lead: slice.number == 1 ? description : nil),
            pages: slice.pages.map { PageItems(site: site).item($0) }, turn: turn(slice))
    }

    private func turn(_ slice: ListSlice) -> Turn {
        let link = { (number: Int) in
            slice.path(of: number).map { LinkView(label: "Page \(number)", href: site.frame.link($0)) }
        }
        return Turn(previous: link(slice.number - 1), next: link(slice.number + 1))
    }

    /// The page at an address where another stood before.
    func moved(_ page: Page, from alias: Alias) -> MovedView {
        var frame = Frame(
            site: site.frame, path: alias.path, title: page.title, description: "This page has moved.",
            openGraphType: "website", isIndexed: false)
        frame.canonicalPath = page.path
        return MovedView(
            frame: frame, head: PageHead(lead: "This page has moved. If nothing happens, use the link."),
            target: site.frame.link(page.path))
    }

    func notFound() -> NotFoundView {
        NotFoundView(
            frame: Frame(
                site: site.frame, path: "/404.html", title: "Page not found",
                description: "There is no page at this address.", openGraphType: "website", isIndexed: false),
            head: PageHead(lead: "There is no page at this address. It may have moved, or the link may be mistyped."),
            links: [LinkView(label: "Start page", href: site.frame.link("/"))] + site.frame.menu
                + (site.settings.search ? [LinkView(label: "All pages", href: site.frame.link("/search/"))] : []))
    }

    /// The redirect page of an offer. `link.page` is its own address.
    func redirect(_ link: AffiliateLink) -> GoView {
        let name = site.program(link.link.program)?.name ?? link.link.program
        let isOver = !site.isCurrent(link)
        return GoView(
            frame: Frame(
                site: site.frame, path: link.page, title: link.text,
                description: "On to \(name), by an affiliate link.",
                openGraphType: "website", isIndexed: false),
            head: PageHead(
                lead: isOver
                    ? "This offer has ended. What \(name) is and pays stands on its own page."
                    : "You are being taken to \(name). If nothing happens, use the link."),
            disclosures: OfferViews(site: site).disclosures(!isOver, hasAmazon: link.network == .amazon),
            target: isOver ? nil : link.url, label: isOver ? "About \(name)" : "Go to \(name)",
            program: site.programHref(link.link.program))
    }

    private func frame(_ path: String, _ title: String, _ description: String, crumbs: [LinkView] = []) -> Frame {
        Frame(
            site: site.frame, path: path, title: title, description: description, openGraphType: "website",
            structuredData: StructuredData.page(site, path: path, name: title, crumbs: crumbs))
    }
}
