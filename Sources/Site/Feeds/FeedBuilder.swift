import Accounting
import Content
import Money
import Programs

/// Builds the site's feeds: one of everything, one a section, one of the statements.
struct FeedBuilder {
    let site: SiteContext

    /// How many entries a feed has at most.
    private static let limit = 30

    /// A feed and its path.
    struct Feed {
        let path: String
        let title: String
        let home: String
        let entries: [AtomFeed.Entry]
    }

    /// Every feed that has a page to be the feed of.
    var feeds: [Feed] {
        let title = site.frame.title
        let pages = site.content.pages.filter { $0.section.isPromotional && !$0.noindex }
        let articles = pages.compactMap { page in entry(page).map { (page.section, $0) } }
        let all = sorted(articles.map(\.1) + statements)
        var feeds = [Feed(path: "/feed.xml", title: title, home: "/", entries: all)]
        feeds.append(
            Feed(
                path: "/statements/feed.xml", title: "\(title): statements", home: "/statements/",
                entries: sorted(statements)))
        for section in Section.allCases where section.isPromotional && !site.content.pages(in: section).isEmpty {
            feeds.append(
                Feed(
                    path: section.urlPrefix + "feed.xml", title: "\(title): \(section.title.lowercased())",
                    home: section.urlPrefix, entries: sorted(articles.filter { $0.0 == section }.map(\.1))))
        }
        return feeds
    }

    func xml(_ feed: Feed) -> String {
        AtomFeed(
            title: feed.title, subtitle: feed.path == "/feed.xml" ? site.settings.tagline : nil,
            url: site.frame.absolute(feed.path), home: site.frame.absolute(feed.home), author: site.frame.author,
            language: site.frame.language, entries: Array(feed.entries.prefix(Self.limit)), asOf: site.asOf
        ).xml()
    }

    private func sorted(_ entries: [AtomFeed.Entry]) -> [AtomFeed.Entry] {
        entries.sorted { ($1.updated, $0.url) < ($0.updated, $1.url) }
    }

    private func entry(_ page: Page) -> AtomFeed.Entry? {
        guard let published = page.date ?? page.updated else { return nil }
        let label = PageItems(site: site).label(of: page).map { "\($0): " } ?? ""
        let summary = site.summary(of: page) { $0 } ?? page.title
        return AtomFeed.Entry(
            title: label + page.title, url: site.frame.absolute(page.path), published: published,
            updated: page.lastChange ?? published, summary: summary)
    }

    /// The statements of months that are over: a running month would be news every day.
    private var statements: [AtomFeed.Entry] {
        site.months.filter { $0.lastDay <= site.asOf }.map { month in
            let sums = site.groups.compactMap { group in
                group.sum(of: month).map { sum in
                    "\(Figures.money(sum.earned, group.currency)) earned, "
                        + "\(Figures.money(sum.reversed, group.currency)) reversed and "
                        + "\(Figures.money(sum.paid, group.currency)) paid"
                }
            }
            return AtomFeed.Entry(
                title: "Statement for \(Words.month(month))", url: site.frame.absolute(StatementBuilder.path(month)),
                published: month.lastDay, updated: month.lastDay,
                summary: "\(Words.month(month)): \(sums.joined(separator: "; ")). \(Proof.notTypical)")
        }
    }
}
