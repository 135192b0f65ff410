import Accounting
import Artifacts
import Content
import Money
import Programs
import Templates

/// Builds the site's feeds: one of everything, one a section, one of the statements.
struct FeedBuilder: Sendable {
    let site: SiteContext
    let templates: TemplateSet

    /// What a feed is of.
    enum Subject: Sendable {
        case everything
        case statements
        case section(Section)
    }

    /// A feed that there is, before its entries are made.
    struct Plan: Sendable {
        let subject: Subject
        let title: String
        /// The path that its files and its page stand at.
        let folder: String
    }

    /// Something that is news on a date, before it is written.
    private enum Item {
        case page(Page)
        case statement(YearMonth)
    }

    /// Every feed that has a page to be the feed of.
    var feeds: [Plan] {
        let title = site.frame.title
        let sections = Section.allCases.filter { $0.isPromotional && !site.content.pages(in: $0).isEmpty }
        return [
            Plan(subject: .everything, title: title, folder: "/"),
            Plan(subject: .statements, title: "\(title): statements", folder: "/statements/"),
        ]
            + sections.map {
                Plan(subject: .section($0), title: "\(title): \($0.title.lowercased())", folder: $0.urlPrefix)
            }
    }

    /// The files of a feed: the same entries as Atom and as JSON.
    func files(_ plan: Plan) -> [OutputFile] {
        var subtitle: String?
        if case .everything = plan.subject { subtitle = site.settings.tagline }
        let feed = Feed(
            title: plan.title, subtitle: subtitle, home: site.frame.absolute(plan.folder), author: site.frame.author,
            language: site.frame.language, entries: entries(plan.subject))
        let folder = String(plan.folder.dropFirst())
        return [
            OutputFile(path: folder + Feed.atomName, text: AtomFeed(feed: feed, asOf: site.asOf).xml()),
            OutputFile(path: folder + Feed.jsonName, text: JSONFeed(feed: feed).json()),
        ]
    }

    /// The newest entries. Only those that a feed has room for are made.
    private func entries(_ subject: Subject) -> [FeedEntry] {
        var items: [(item: Item, updated: CivilDate, path: String)] = []
        switch subject {
        case .everything: items = pages { _ in true } + statements
        case .statements: items = statements
        case .section(let section): items = pages { $0.section == section }
        }
        items.sort { ($1.updated, $0.path) < ($0.updated, $1.path) }
        let texts = FeedTexts(site: site, templates: templates)
        return items.prefix(site.settings.feeds.limit).compactMap { item in
            switch item.item {
            case .page(let page): entry(page, texts)
            case .statement(let month): entry(month)
            }
        }
    }

    private func pages(_ isMeant: (Page) -> Bool) -> [(item: Item, updated: CivilDate, path: String)] {
        site.content.pages.filter { $0.section.isPromotional && !$0.noindex && isMeant($0) }.compactMap { page in
            page.lastChange.map { (.page(page), $0, page.path) }
        }
    }

    /// The statements of months that are over: a running month would be news every day.
    private var statements: [(item: Item, updated: CivilDate, path: String)] {
        site.months.filter { $0.lastDay <= site.asOf }.map { month in
            (.statement(month), month.lastDay, StatementBuilder.path(month))
        }
    }

    private func entry(_ page: Page, _ texts: FeedTexts) -> FeedEntry? {
        guard let published = page.date ?? page.updated else { return nil }
        let label = PageItems(site: site).label(of: page).map { "\($0): " } ?? ""
        let summary = site.summary(of: page) { $0 } ?? page.title
        return FeedEntry(
            title: label + page.title, url: site.frame.absolute(page.path), author: page.author ?? site.frame.author,
            published: published, updated: page.lastChange ?? published, summary: summary,
            tags: page.tags.map(\.name), content: texts.html(of: page))
    }

    private func entry(_ month: YearMonth) -> FeedEntry {
        let sums = site.groups.compactMap { group in
            group.sum(of: month).map { sum in
                "\(Figures.money(sum.earned, group.currency)) earned, "
                    + "\(Figures.money(sum.reversed, group.currency)) reversed and "
                    + "\(Figures.money(sum.paid, group.currency)) paid"
            }
        }
        return FeedEntry(
            title: "Statement for \(Words.month(month))", url: site.frame.absolute(StatementBuilder.path(month)),
            author: site.frame.author, published: month.lastDay, updated: month.lastDay,
            summary: "\(Words.month(month)): \(sums.joined(separator: "; ")). \(Proof.notTypical)", tags: [])
    }
}
