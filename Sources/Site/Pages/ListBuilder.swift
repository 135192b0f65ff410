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

    func section(_ section: Section) -> SectionView {
        let lead: String =
            switch section {
            case .guides: "How to use and promote the programs, written from practice."
            case .bonuses: "What you get on top when you start through a link on this site."
            case .comparisons: "Programs side by side, with the terms that decide what they pay."
            case .pages: ""
            }
        var frame = frame(section.urlPrefix, section.title, lead)
        if site.edition == .everyone {
            let feed = FeedLinkView(
                title: "\(site.frame.title): \(section.title.lowercased())",
                href: site.frame.link(section.urlPrefix + "feed.xml"))
            frame.ownFeeds = [feed]
        }
        return SectionView(
            frame: frame, head: PageHead(lead: lead),
            pages: site.content.pages(in: section).map { PageItems(site: site).item($0) })
    }

    func tags() -> TagsView {
        TagsView(
            frame: frame("/tags/", "Tags", "Everything on \(site.frame.title) by subject."), head: PageHead(),
            tags: site.content.tags.map {
                TagItemView(label: $0.tag.name, href: site.frame.link($0.tag.path), count: $0.pages.count)
            })
    }

    func tag(_ tagged: TaggedPages) -> SectionView {
        let crumbs = [LinkView(label: "Tags", href: site.frame.link("/tags/"))]
        let count = Words.count(tagged.pages.count, "page")
        let description = "Everything on \(site.frame.title) about \(tagged.tag.name): \(count), the newest first."
        var frame = frame(tagged.tag.path, Words.capitalized(tagged.tag.name), description, crumbs: crumbs)
        frame.headTitle = "Pages about \(tagged.tag.name) · \(site.frame.title)"
        return SectionView(
            frame: frame,
            head: PageHead(crumbs: crumbs, lead: description),
            pages: tagged.pages.map { PageItems(site: site).item($0) })
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
