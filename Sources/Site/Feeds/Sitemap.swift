import Money

/// A list of the site's pages for search engines (sitemaps.org, protocol 0.9).
enum Sitemap {
    /// The most addresses that one file may have.
    static let limit = 50_000

    /// The files by name: one, or an index and its parts where there are more addresses than one file may have.
    static func files(
        _ pages: [(url: String, changed: CivilDate?)], baseURL: String, limit: Int = limit
    ) -> [(name: String, xml: String)] {
        guard pages.count > limit else { return [("sitemap.xml", list(pages[...]))] }
        let parts = stride(from: 0, to: pages.count, by: limit).enumerated().map { index, start in
            ("sitemap-\(index + 1).xml", list(pages[start..<min(start + limit, pages.count)]))
        }
        var index = head("sitemapindex")
        for (name, _) in parts { index += "<sitemap><loc>\(Escape.markup(baseURL + name))</loc></sitemap>\n" }
        return [("sitemap.xml", index + "</sitemapindex>\n")] + parts
    }

    private static func list(_ pages: ArraySlice<(url: String, changed: CivilDate?)>) -> String {
        var text = head("urlset")
        for page in pages {
            let changed = page.changed.map { "<lastmod>\($0)</lastmod>" } ?? ""
            text += "<url><loc>\(Escape.markup(page.url))</loc>\(changed)</url>\n"
        }
        return text + "</urlset>\n"
    }

    private static func head(_ element: String) -> String {
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<\(element) xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    }
}
