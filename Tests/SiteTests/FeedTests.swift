import Foundation
import FoundationXML
import Money
import Testing

@testable import Site

@Suite("Feeds, sitemap and structured data")
struct FeedTests {
    static let site = TestSite.livelyBuilt
    static let feeds = [
        "feed.xml", "statements/feed.xml", "guides/feed.xml", "bonuses/feed.xml", "comparisons/feed.xml",
    ]

    @Test("A feed is well-formed and has all that Atom asks for", arguments: feeds)
    func atom(path: String) throws {
        let feed = try #require(try XMLDocument(xmlString: Self.site.text(path)).rootElement())
        #expect(feed.name == "feed")
        #expect(one("id", of: feed) == "https://books.example/\(path)")
        #expect(one("title", of: feed)?.isEmpty == false)
        #expect(one("updated", of: feed)?.wholeMatch(of: /\d{4}-\d\d-\d\dT00:00:00Z/) != nil)
        #expect(try feed.nodes(forXPath: "*[local-name()='author']/*[local-name()='name']").count == 1)
        #expect(attribute("rel", of: feed) == "self")
        let entries = feed.elements(forName: "entry")
        #expect(!entries.isEmpty)
        for entry in entries {
            for name in ["id", "title", "updated", "published", "summary"] {
                #expect(one(name, of: entry)?.isEmpty == false, "\(name)")
            }
            #expect(attribute("href", of: entry) == one("id", of: entry))
        }
        let ids = entries.compactMap { one("id", of: $0) }
        #expect(ids.count == Set(ids).count)
        let dates = entries.compactMap { one("updated", of: $0) }
        #expect(dates == dates.sorted(by: >))
        #expect(dates.first == one("updated", of: feed))
    }

    @Test("Every entry's address is a page of the site")
    func entries() throws {
        for path in Self.feeds {
            let feed = try #require(try XMLDocument(xmlString: Self.site.text(path)).rootElement())
            for id in feed.elements(forName: "entry").compactMap({ one("id", of: $0) }) {
                #expect(Self.site.has(id.replacing("https://books.example/", with: "") + "index.html"), "\(id)")
            }
        }
    }

    @Test("A statement is news once its month is over, and tells each currency apart")
    func statements() throws {
        let feed = try #require(try XMLDocument(xmlString: Self.site.text("statements/feed.xml")).rootElement())
        let entries = feed.elements(forName: "entry")
        #expect(entries.count == 6)
        #expect(entries.first.flatMap { one("title", of: $0) } == "Statement for April 2026")
        #expect(
            entries[1].elements(forName: "summary").first?.stringValue
                == "March 2026: 0.00 USD earned, 0.00 USD reversed and 0.00 USD paid; 12,002 JPY earned, 0 JPY reversed "
                + "and 0 JPY paid. Past results are not typical and promise nothing.")
    }

    @Test("Every Atom feed stands beside a JSON feed with the same entries", arguments: feeds)
    func json(path: String) throws {
        let file = path.replacing("feed.xml", with: "feed.json")
        let feed = try Self.site.json(file)
        #expect(feed["version"] as? String == "https://jsonfeed.org/version/1.1")
        #expect(feed["feed_url"] as? String == "https://books.example/\(file)")
        #expect(feed["home_page_url"] as? String == "https://books.example/\(path.replacing("feed.xml", with: ""))")
        #expect((feed["authors"] as? [[String: String]])?.first?["name"] == "Sam Doe")
        let items = try #require(feed["items"] as? [[String: Any]])
        let atom = try #require(try XMLDocument(xmlString: Self.site.text(path)).rootElement())
        let entries = atom.elements(forName: "entry")
        #expect(items.map { $0["id"] as? String } == entries.map { one("id", of: $0) })
        #expect(items.map { $0["title"] as? String } == entries.map { one("title", of: $0) })
        #expect(items.map { $0["date_modified"] as? String } == entries.map { one("updated", of: $0) })
        // Every item has to have a content.
        #expect(items.allSatisfy { ($0["content_text"] as? String)?.isEmpty == false })
    }

    @Test("With whole contents, an entry is the text with full addresses, its directives, and what must be told")
    func whole() throws {
        var source = TestSite.lively(
            settings: TestSite.settings(baseURL: "https://books.example/open", "feeds: {content: whole, limit: 2}\n"))
        source.files["Content/guides/new.md"] =
            "---\ntitle: New\ndescription: D.\ndate: 2026-05-11\nauthor: Ann\ntags: [first]\n---\n## A part\n\n"
            + "See [this](#a-part), [Acme](../programs/acme.yml) & [try](aff:acme/trial).\n\n"
            + "```compare\nprograms: [acme, bolt]\n```\n"
        let site = source.build()
        let feed = try #require(try XMLDocument(xmlString: site.text("guides/feed.xml")).rootElement())
        let entry = try #require(feed.elements(forName: "entry").first)
        #expect(one("author", of: entry) == "Ann")
        let content = try #require(one("content", of: entry))
        let page = Markup(content)
        #expect(!page.addresses.isEmpty)
        #expect(page.addresses.allSatisfy { $0.hasPrefix("https://") }, "\(page.addresses)")
        #expect(page.addresses.contains("https://books.example/open/guides/new/#a-part"))
        #expect(page.addresses.contains("https://books.example/open/programs/bolt/"))
        let link = try #require(page.affiliateLinks.first)
        #expect(try #require(page.offset(of: "This page has affiliate links")) < link.offset)
        let items = try #require(try site.json("guides/feed.json")["items"] as? [[String: Any]])
        #expect(items.first?["content_html"] as? String == content)
        #expect(items.first?["tags"] as? [String] == ["first"])
        #expect(try #require(try site.json("feed.json")["items"] as? [[String: Any]]).count == 2)
    }

    @Test("A section's page names its own feed beside the site's")
    func discovery() {
        let feeds = { (page: Markup) in
            page.all("link").filter { $0["type"] == "application/atom+xml" }.compactMap { $0["href"] }
        }
        #expect(feeds(Self.site.page("/guides/")) == ["/feed.xml", "/statements/feed.xml", "/guides/feed.xml"])
        #expect(feeds(Self.site.page("/about/")) == ["/feed.xml", "/statements/feed.xml"])
        let json = Self.site.page("/guides/").all("link").filter { $0["type"] == "application/feed+json" }
        #expect(json.compactMap { $0["href"] } == ["/feed.json", "/statements/feed.json", "/guides/feed.json"])
        #expect(feeds(TestSite.livelyPrivate.page("/guides/")) == [])
    }

    @Test("A feed without entries is dated by the as-of date")
    func empty() {
        let site = TestSite(asOf: "2026-02-03").build()
        #expect(site.text("statements/feed.xml").contains("<updated>2026-02-03T00:00:00Z</updated>"))
    }

    @Test("A feed has at most thirty entries")
    func limit() {
        let ledger = "id,date,type,amount\n1,2020-01-05,sale,10.00\n"
        let site = TestSite(["Content/ledger/a.csv": ledger], asOf: "2026-04-30").build()
        #expect(Markup(site.text("statements/feed.xml")).all("entry").count == 30)
    }

    @Test("A page that search engines shall leave out is in no feed")
    func noindex() {
        var source = TestSite.lively()
        source.files["Content/guides/quiet.md"] = TestSite.guide("Text.", title: "Quiet", "noindex: true\n")
        let site = source.build()
        for path in Self.feeds + ["sitemap.xml"] { #expect(!site.text(path).contains("quiet"), "\(path)") }
    }

    @Test("The sitemap lists exactly the pages that can be indexed")
    func sitemap() throws {
        let map = try XMLDocument(xmlString: Self.site.text("sitemap.xml"))
        let listed = try map.nodes(forXPath: "//*[local-name()='loc']").compactMap(\.stringValue)
        let indexed = Self.site.pages.filter { Markup(Self.site.text($0)).meta("robots") == nil }
            .map { Self.site.base.absolute("/" + $0.replacing("index.html", with: "")) }
        #expect(listed.sorted() == indexed.sorted())
        #expect(listed.count == Set(listed).count)
        let changed = try map.nodes(forXPath: "//*[local-name()='lastmod']").compactMap(\.stringValue)
        #expect(changed.contains("2026-05-12"))
        #expect(changed.allSatisfy { $0 <= "2026-05-12" })
    }

    @Test("The sitemap has nothing but what its protocol allows, in its order and namespace")
    func sitemapForm() throws {
        let root = try #require(try XMLDocument(xmlString: Self.site.text("sitemap.xml")).rootElement())
        #expect(root.name == "urlset")
        #expect(root.uri == "http://www.sitemaps.org/schemas/sitemap/0.9")
        for child in root.children ?? [] where child.kind == .element {
            let names = (child.children ?? []).filter { $0.kind == .element }.compactMap(\.name)
            #expect(child.name == "url")
            #expect(names == ["loc"] || names == ["loc", "lastmod"])
            let address = try #require(child.children?.first?.stringValue)
            #expect(address.hasPrefix("https://books.example/") && address.utf8.count < 2048)
        }
    }

    @Test(
        "feedparser reads every feed without a complaint, and finds in it what it holds",
        .enabled(if: PythonScript.isTested, PythonScript.skipping), arguments: ["summary", "whole"])
    func feedparser(content: String) throws {
        let site = TestSite.lively(settings: TestSite.settings("feeds: {content: \(content)}\n")).build()
        for path in Self.feeds {
            let found = try FeedReader.read(site.text(path))
            #expect(!found.isBroken, "\(path): \(found.complaint)")
            #expect(found.version == "atom10")
            let items = try #require(
                try site.json(path.replacing("feed.xml", with: "feed.json"))["items"] as? [[String: Any]])
            #expect(found.entries.map(\.id) == items.map { $0["id"] as? String })
            #expect(found.entries.map(\.link) == found.entries.map(\.id))
            #expect(found.entries.map(\.title) == items.map { $0["title"] as? String })
            #expect(found.entries.map(\.updated) == items.map { $0["date_modified"] as? String })
            #expect(found.entries.allSatisfy { $0.author == "Sam Doe" })
            #expect(found.entries.map { $0.content != nil } == items.map { $0["content_html"] != nil })
        }
    }

    @Test("A sitemap past the limit is split, and its index names the parts", arguments: [(5, 1), (6, 3), (10, 3)])
    func split(count: Int, files: Int) throws {
        let pages = (1...count).map { (url: "https://books.example/\($0)/?a&b", changed: nil as CivilDate?) }
        let made = Sitemap.files(pages, baseURL: "https://books.example/", limit: 5)
        #expect(made.count == files)
        #expect(made.first?.name == "sitemap.xml")
        var locations: [String] = []
        for file in made {
            let document = try XMLDocument(xmlString: file.xml)
            let found = try document.nodes(forXPath: "//*[local-name()='loc']").compactMap(\.stringValue)
            if document.rootElement()?.name == "sitemapindex" {
                #expect(found == made.dropFirst().map { "https://books.example/" + $0.name })
            } else {
                #expect(found.count <= 5)
                locations += found
            }
        }
        #expect(locations == pages.map(\.url))
    }

    @Test("Robots may read everything but the redirects")
    func robots() {
        #expect(
            Self.site.text("robots.txt")
                == "User-agent: *\nDisallow: /go/\n\nSitemap: https://books.example/sitemap.xml\n")
    }

    @Test("Structured data is JSON that says what the page is")
    func structuredData() throws {
        var kinds: [String: String] = [:]
        for path in Self.site.pages {
            for part in Self.site.text(path).matches(
                of: #/<script type="application\/ld\+json">(.*?)<\/script>/#.dotMatchesNewlines())
            {
                let value = try JSONSerialization.jsonObject(with: Data(part.1.utf8)) as? [String: Any]
                #expect(value?["@context"] as? String == "https://schema.org", "\(path)")
                #expect(
                    value?["url"] as? String == Self.site.base.absolute("/" + path.replacing("index.html", with: "")),
                    "\(path)")
                let type = value?["@type"] as? String
                kinds[path] = type
                let needed = [
                    "Article": [
                        "headline", "datePublished", "dateModified", "author", "publisher", "image", "breadcrumb",
                    ],
                    "Dataset": ["name", "description", "creator", "distribution", "temporalCoverage"],
                    "WebSite": ["name", "publisher"],
                ]
                for name in needed[type ?? ""] ?? [] { #expect(value?[name] != nil, "\(path): \(name)") }
                for file in value?["distribution"] as? [[String: String]] ?? [] {
                    let address = try #require(file["contentUrl"])
                    #expect(Self.site.has(address.replacing("https://books.example/", with: "")), "\(address)")
                }
            }
        }
        #expect(kinds["index.html"] == "WebSite")
        #expect(kinds["statements/2026-01/index.html"] == "Dataset")
        #expect(kinds["guides/start/index.html"] == "Article")
        #expect(kinds["about/index.html"] == "WebPage")
        #expect(kinds["404.html"] == nil)
        #expect(kinds["go/acme/trial/index.html"] == nil)
    }

    @Test("No script stands in a page but structured data, whatever a title is")
    func scripts() {
        let site = TestSite([
            "Content/guides/a.md": TestSite.guide("Text.", title: "\"</script><script>alert(1)</script>\"")
        ])
        .build()
        let written = { (path: String) in site.page(path).all("script").filter { $0["src"] == nil } }
        #expect(written("/guides/a/").count == 1)
        #expect(written("/guides/a/").allSatisfy { $0["type"] == "application/ld+json" })
        #expect(written("/guides/").count == 1)
    }

    /// An attribute of the element's first link.
    private func attribute(_ name: String, of element: XMLElement) -> String? {
        element.elements(forName: "link").first?.attributes?.first { $0.name == name }?.stringValue
    }

    private func one(_ name: String, of element: XMLElement) -> String? {
        let found = element.elements(forName: name)
        return found.count == 1 ? found[0].stringValue : nil
    }
}
