import Content
import Money
import Programs

/// Builds the views of pages written in Markdown.
struct ArticleBuilder {
    let site: SiteContext
    let page: Page

    func view() -> ArticleView {
        let rendered = site.text(at: page.path)
        let offers = OfferViews(site: site)
        let cards = offers.offers(of: page)
        let hasCardLink = cards.contains { !$0.isOver }
        let hasLinks = rendered?.hasAffiliateLinks == true || hasCardLink
        let crumbs =
            page.section == .pages
            ? [] : [LinkView(label: page.section.title, href: site.frame.link(page.section.urlPrefix))]
        return ArticleView(
            frame: frame(rendered, crumbs),
            head: PageHead(
                crumbs: crumbs, lead: page.section == .pages && !isLanding ? nil : site.description(of: page),
                updated: page.section == .pages ? nil : page.lastChange,
                readingMinutes: page.section == .pages ? nil : rendered?.readingMinutes, draft: page.draftLabel),
            disclosures: offers.disclosures(
                hasLinks, hasAmazon: rendered?.hasAmazonLinks == true || hasCardLink && isAmazonCard),
            needsNote: rendered?.needsNote == true,
            prose: Prose(
                body: (rendered?.html).map { String(decoding: $0, as: UTF8.self) },
                contents: page.section == .guides && !isLanding ? contents(rendered) : []),
            hasHeading: rendered?.hasHeading == true,
            facts: page.section == .bonuses ? facts : [], overText: overText,
            comparison: page.section == .comparisons ? ComparisonBuilder(site: site).table(page.programs) : nil,
            offers: cards, earnings: site.pageEarnings.text(of: page, at: site.frame.link(page.path)),
            related: page.section == .pages ? [] : PageItems(site: site).related(to: page),
            tags: page.tags.map { LinkView(label: $0.name, href: site.frame.link($0.path)) }, turn: turn)
    }

    /// The template that the page is rendered with.
    var template: String {
        if let own = page.template { return own }
        return switch (page.layout, page.section) {
        case (.landing, _): "landing"
        case (nil, .guides): "guide"
        case (nil, .bonuses): "bonus"
        case (nil, .comparisons): "comparison"
        case (nil, .pages): "page"
        }
    }

    private func frame(_ rendered: RenderedPage?, _ crumbs: [LinkView]) -> Frame {
        Frame(
            site: site.frame, path: page.path, title: page.title,
            description: description, author: page.author, isIndexed: !page.noindex,
            hasCharts: rendered?.hasBookDirectives == true, isArticle: true,
            hasCalculator: rendered?.hasCalculator == true, hasNavigation: !isLanding,
            image: page.image.flatMap { site.assets[$0] }.map { site.frame.absolute($0) },
            structuredData: StructuredData.article(site, page, crumbs: crumbs, questions: rendered?.questions ?? []))
    }

    /// What the page is about: what its author says of it, or how it begins.
    var description: String {
        site.summary(of: page) { Self.shortened($0) } ?? page.title
    }

    /// A description of at most 155 characters, cut between words.
    static func shortened(_ text: String) -> String {
        guard text.count > 155 else { return text }
        let cut = text.prefix(154)
        return (cut.lastIndex(of: " ").map { String(cut[..<$0]) } ?? String(cut)) + "…"
    }

    private func contents(_ rendered: RenderedPage?) -> [ContentsEntryView] {
        let entries = rendered?.tableOfContents() ?? []
        guard entries.count > 2 else { return [] }
        return entries.flatMap { entry in
            [ContentsEntryView(label: entry.heading.text, href: "#\(entry.heading.id)", isSub: false)]
                + entry.children.map {
                    ContentsEntryView(label: $0.heading.text, href: "#\($0.heading.id)", isSub: true)
                }
        }
    }

    private var isLanding: Bool { page.layout == .landing }

    private var isAmazonCard: Bool {
        page.offer.flatMap { site.program($0.program) }?.link?.network == .amazon
    }

    private var facts: [FactView] {
        var facts = page.programs.compactMap { site.program($0) }.map { FactView("Program", $0.name) }
        if let expires = page.expires {
            facts.append(FactView(page.isExpired ? "Ended" : "Until", Words.longDate(expires)))
        }
        return facts
    }

    private var overText: String? {
        guard page.isExpired, let expires = page.expires else { return nil }
        return "This ended on \(Words.longDate(expires)). The page stays for reference; its links are gone."
    }

    private var turn: Turn {
        guard page.section.isPromotional else { return Turn() }
        let (before, after) = site.relations.neighbors(of: page)
        let link = { (page: Page) in LinkView(label: page.title, href: site.frame.link(page.path)) }
        // The list begins with the newest page, so the one before in time comes after it in the list.
        return Turn(previous: after.map(link), next: before.map(link))
    }
}
