import Money

/// A feed in the Atom format (RFC 4287).
struct AtomFeed {
    /// An entry of the feed.
    struct Entry {
        let title: String
        /// The entry's full address, which is its id too.
        let url: String
        let published: CivilDate
        let updated: CivilDate
        let summary: String
        /// The whole content as HTML with full addresses; `nil` for a summary alone.
        var content: String?
    }

    let title: String
    let subtitle: String?
    /// The feed's own full address.
    let url: String
    /// The full address of the page that the feed is about.
    let home: String
    let author: String
    let language: String
    /// The newest first.
    let entries: [Entry]
    /// What stands for the date of a feed without entries.
    let asOf: CivilDate

    func xml() -> String {
        let updated = entries.map(\.updated).max() ?? asOf
        var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
        text += "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(Escape.markup(language))\">\n"
        text += "<title>\(Escape.markup(title))</title>\n"
        if let subtitle { text += "<subtitle>\(Escape.markup(subtitle))</subtitle>\n" }
        text += "<id>\(Escape.markup(url))</id>\n<updated>\(Self.time(updated))</updated>\n"
        text += "<link rel=\"self\" type=\"application/atom+xml\" href=\"\(Escape.markup(url))\"/>\n"
        text += "<link rel=\"alternate\" type=\"text/html\" href=\"\(Escape.markup(home))\"/>\n"
        text += "<author><name>\(Escape.markup(author))</name></author>\n"
        text += "<generator>\(Generator.name)</generator>\n"
        for entry in entries { text += xml(entry) }
        return text + "</feed>\n"
    }

    private func xml(_ entry: Entry) -> String {
        let url = Escape.markup(entry.url)
        var text = "<entry>\n<title>\(Escape.markup(entry.title))</title>\n<id>\(url)</id>\n"
        text += "<link rel=\"alternate\" type=\"text/html\" href=\"\(url)\"/>\n"
        text += "<published>\(Self.time(entry.published))</published>\n<updated>\(Self.time(entry.updated))</updated>\n"
        text += "<summary>\(Escape.markup(entry.summary))</summary>\n"
        if let content = entry.content { text += "<content type=\"html\">\(Escape.markup(content))</content>\n" }
        return text + "</entry>\n"
    }

    /// A date as Atom wants it: a time, which is midnight UTC, since nothing here has a clock.
    private static func time(_ date: CivilDate) -> String { "\(date)T00:00:00Z" }
}
