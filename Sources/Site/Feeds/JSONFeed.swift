import Accounting

/// A feed in the JSON Feed format, version 1.1 (https://www.jsonfeed.org/version/1.1/).
struct JSONFeed {
    let feed: Feed

    func json() -> String {
        var members: [(String, JSONText)] = [
            ("version", .string("https://jsonfeed.org/version/1.1")), ("title", .string(feed.title)),
            ("home_page_url", .string(feed.home)), ("feed_url", .string(feed.jsonURL)),
        ]
        if let subtitle = feed.subtitle { members.append(("description", .string(subtitle))) }
        members += [
            ("authors", Self.authors(feed.author)), ("language", .string(feed.language)),
            ("items", .list(feed.entries.map(item))),
        ]
        return JSONText.object(members).render(depth: 3)
    }

    private func item(_ entry: FeedEntry) -> JSONText {
        var members: [(String, JSONText)] = [
            ("id", .string(entry.url)), ("url", .string(entry.url)), ("title", .string(entry.title)),
        ]
        // Every item has a content; without the whole one, that is the summary.
        if let content = entry.content {
            members += [("summary", .string(entry.summary)), ("content_html", .string(content))]
        } else {
            members.append(("content_text", .string(entry.summary)))
        }
        members += [
            ("date_published", .string(AtomFeed.time(entry.published))),
            ("date_modified", .string(AtomFeed.time(entry.updated))), ("authors", Self.authors(entry.author)),
        ]
        if !entry.tags.isEmpty { members.append(("tags", .list(entry.tags.map(JSONText.string)))) }
        return .object(members)
    }

    private static func authors(_ name: String) -> JSONText { .list([.object([("name", .string(name))])]) }
}
