import Money

/// A feed in the Atom format (RFC 4287).
struct AtomFeed {
    let feed: Feed
    /// What stands for the date of a feed without entries.
    let asOf: CivilDate

    func xml() -> String {
        let updated = feed.entries.map(\.updated).max() ?? asOf
        var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
        text += "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(Escape.markup(feed.language))\">\n"
        text += "<title>\(Escape.markup(feed.title))</title>\n"
        if let subtitle = feed.subtitle { text += "<subtitle>\(Escape.markup(subtitle))</subtitle>\n" }
        let url = Escape.markup(feed.atomURL)
        text += "<id>\(url)</id>\n<updated>\(Self.time(updated))</updated>\n"
        text += "<link rel=\"self\" type=\"application/atom+xml\" href=\"\(url)\"/>\n"
        text += "<link rel=\"alternate\" type=\"text/html\" href=\"\(Escape.markup(feed.home))\"/>\n"
        text += author(feed.author)
        text += "<generator>\(Generator.name)</generator>\n"
        for entry in feed.entries { text += xml(entry) }
        return text + "</feed>\n"
    }

    private func xml(_ entry: FeedEntry) -> String {
        let url = Escape.markup(entry.url)
        var text = "<entry>\n<title>\(Escape.markup(entry.title))</title>\n<id>\(url)</id>\n"
        text += "<link rel=\"alternate\" type=\"text/html\" href=\"\(url)\"/>\n"
        text += author(entry.author)
        text += "<published>\(Self.time(entry.published))</published>\n<updated>\(Self.time(entry.updated))</updated>\n"
        for tag in entry.tags { text += "<category term=\"\(Escape.markup(tag))\"/>\n" }
        text += "<summary>\(Escape.markup(entry.summary))</summary>\n"
        if let content = entry.content { text += "<content type=\"html\">\(Escape.markup(content))</content>\n" }
        return text + "</entry>\n"
    }

    private func author(_ name: String) -> String { "<author><name>\(Escape.markup(name))</name></author>\n" }

    /// A date as feeds want it: a time, which is midnight UTC, since nothing here has a clock.
    static func time(_ date: CivilDate) -> String { "\(date)T00:00:00Z" }
}
