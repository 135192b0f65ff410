import Testing

@Suite("Long lists")
struct PaginationTests {
    /// A site of so many guides, all with one tag, of two to a list.
    private static func site(_ count: Int) -> BuiltSite {
        var files = ["Content/site.yml": TestSite.settings("page_size: 2\n")]
        for number in 0..<count {
            files["Content/guides/g\(number).md"] =
                "---\ntitle: Guide \(number)\ndescription: D.\ndate: 2026-01-\(10 + number)\ntags: [first]\n---\nText.\n"
        }
        return TestSite(files).build()
    }

    private static func items(_ page: Markup) -> [String] {
        page.text.matches(of: #/<li><a href="[^"]*">(Guide \d)<\/a>/#).map { String($0.1) }
    }

    private static func rel(_ rel: String, _ page: Markup) -> String? {
        page.all("link").first { $0["rel"] == rel }?["href"]
    }

    @Test("A list of as many as fit has one page", arguments: [1, 2])
    func short(count: Int) {
        let site = Self.site(count)
        #expect(!site.paths.contains { $0.contains("/page/") })
        #expect(Self.rel("next", site.page("/guides/")) == nil)
    }

    @Test("A longer one goes on, each page on its own once, and names the ones before and after")
    func long() {
        let site = Self.site(5)
        for base in ["/guides/", "/tags/first/"] {
            let pages = [base, "\(base)page/2/", "\(base)page/3/"].map { site.page($0) }
            #expect(pages.map(Self.items) == [["Guide 4", "Guide 3"], ["Guide 2", "Guide 1"], ["Guide 0"]])
            #expect(pages.map { Self.rel("prev", $0) } == [nil, base, "\(base)page/2/"])
            #expect(pages.map { Self.rel("next", $0) } == ["\(base)page/2/", "\(base)page/3/", nil])
            #expect(
                pages.map { Self.rel("canonical", $0) }
                    == ["", "page/2/", "page/3/"].map { "https://books.example\(base)\($0)" })
            #expect(Set(pages.map { $0.all("title").count }) == [1])
        }
        #expect(!site.paths.contains { $0.contains("page/4") || $0.contains("page/1") })
        #expect(site.text("guides/page/2/index.html").contains("<title>Guides, page 2 · Books</title>"))
        #expect(site.text("sitemap.xml").contains("<loc>https://books.example/guides/page/3/</loc>"))
    }

    @Test("In every section a page leads on to the next newer and the next older one")
    func turn() {
        var files: [String: String] = [:]
        for section in ["guides", "bonuses", "comparisons"] {
            for day in [10, 11] {
                files["Content/\(section)/\(section)-\(day).md"] =
                    "---\ntitle: A\ndescription: D.\ndate: 2026-01-\(day)\n---\nText.\n"
            }
        }
        let site = TestSite(files).build()
        for section in ["guides", "bonuses", "comparisons"] {
            let next = site.page("/\(section)/\(section)-10/").all("a").first { $0["rel"] == "next" }
            #expect(next?["href"] == "/\(section)/\(section)-11/")
        }
    }
}
