import Site
import Testing

@Suite("Links within the site")
struct LinkTests {
    @Test(
        "Every link of every page leads somewhere, and so does every anchor",
        arguments: ["https://books.example", "https://example.org/open/books/"], [Edition.everyone, .affiliate])
    func links(baseURL: String, edition: Edition) {
        let site = TestSite.lively(settings: TestSite.settings(baseURL: baseURL), edition: edition).build()
        let targets = Set(
            site.paths.map { path in
                site.base.path + (path.hasSuffix("index.html") ? String(path.dropLast(10)) : path)
            })
        var ids: [String: Set<String>] = [:]
        for path in site.pages {
            ids[site.target("", on: path).address] = Set(Markup(site.text(path)).ids)
        }
        var count = 0
        for path in site.pages {
            let page = Markup(site.text(path))
            for address in page.addresses where !address.hasPrefix("http") {
                let (target, anchor) = site.target(address, on: path)
                count += 1
                #expect(targets.contains(target), "\(address) on \(path)")
                if !anchor.isEmpty { #expect(ids[target]?.contains(anchor) == true, "\(address) on \(path)") }
            }
        }
        #expect(count > 200)
    }

    @Test(
        "No page has an id twice, and every label names an id of its page", arguments: [Edition.everyone, .affiliate])
    func ids(edition: Edition) {
        let site = TestSite.lively(
            settings: TestSite.settings("publish: {min_group: 1, rows: true}\n"), edition: edition
        )
        .build()
        for path in site.pages {
            let page = Markup(site.text(path))
            let twice = Dictionary(grouping: page.ids, by: \.self).filter { $0.value.count > 1 }.keys.sorted()
            #expect(twice == [], "\(path)")
            for names in page.tags.compactMap({ $0["aria-labelledby"] }) {
                #expect(names.split(separator: " ").allSatisfy { page.ids.contains(String($0)) }, "\(names) on \(path)")
            }
        }
    }

    @Test("Every address of a site below a path begins with that path")
    func prefix() {
        let site = TestSite.lively(settings: TestSite.settings(baseURL: "https://example.org/open/books")).build()
        for path in site.pages {
            let page = Markup(site.text(path))
            for address in page.addresses where !address.hasPrefix("https://go.") {
                let isRight =
                    site.target(address, on: path).address.hasPrefix("/open/books/")
                    || address.hasPrefix("https://example.org/open/books/")
                #expect(isRight || address.hasPrefix("https://acme.example"), "\(address) on \(path)")
            }
        }
        let statement = site.page("/statements/2026-01/")
        #expect(
            statement.all("link").first { $0["rel"] == "canonical" }?["href"]
                == "https://example.org/open/books/statements/2026-01/")
        #expect(statement.meta("og:url") == "https://example.org/open/books/statements/2026-01/")
        #expect(statement.meta("og:image")?.hasPrefix("https://example.org/open/books/assets/card.") == true)
        #expect(
            statement.all("link").filter { $0["type"] == "application/atom+xml" }.compactMap { $0["href"] }
                == ["/open/books/feed.xml", "/open/books/statements/feed.xml"])
        #expect(site.text("_redirects").split(separator: "\n").allSatisfy { $0.hasPrefix("/open/books/go/") })
        #expect(site.text("robots.txt").contains("Disallow: /open/books/go/\n"))
        #expect(site.text("robots.txt").contains("Sitemap: https://example.org/open/books/sitemap.xml\n"))
        #expect(site.text("_headers").contains("\n/open/books/assets/*\n"))
        #expect(!site.text("sitemap.xml").contains("example.org/statements"))
        #expect(site.text("statements/index.html").contains("\\/open\\/books") == false)
    }

    @Test(
        "A text may link to any file of the site, in both editions",
        arguments: [
            "/statements/2026-01/statement.json", "/statements/2025/statement.csv", "/statements/2026/", "/feed.xml",
            "/statements/feed.xml", "/sitemap.xml", "/statements/2026-01/movements/",
            "/statements/2026-01/movements/movements.csv", "/programs/idle/", "/",
        ], [Edition.everyone, .affiliate])
    func files(address: String, edition: Edition) {
        var source = TestSite.lively(edition: edition)
        source.files["Content/pages/about.md"] = "---\ntitle: About\n---\n[Look](\(address))\n"
        #expect(source.diagnostics().filter { $0.contains("broken") } == [])
    }

    @Test("A link that leads nowhere is reported where it stands, and nothing is built")
    func broken() {
        var source = TestSite.lively()
        source.files["Content/pages/about.md"] = "---\ntitle: About\n---\n\nSee [that](/statements/2019-01/).\n"
        let errors = source.diagnostics().filter { $0.hasPrefix("error") }
        #expect(errors.count == 1)
        #expect(errors.first?.hasPrefix("error Content/pages/about.md:5:") == true)
        #expect(errors.first?.contains("page/broken-link") == true)
    }

    @Test("Every page states its own address, and no two the same")
    func canonical() {
        let site = TestSite.livelyBuilt
        let addresses = site.pages.compactMap { path -> String? in
            let page = Markup(site.text(path))
            let canonical = page.all("link").first { $0["rel"] == "canonical" }?["href"]
            let own = site.base.absolute("/" + path.replacing("index.html", with: ""))
            if page.meta("robots") == nil { #expect(canonical == own) } else { #expect(canonical == nil, "\(path)") }
            return canonical
        }
        #expect(addresses.count == Set(addresses).count)
    }

    @Test("Every page has one heading of the first order and a title of its own")
    func headings() {
        let site = TestSite.livelyBuilt
        var titles: Set<String> = []
        for path in site.pages {
            let page = Markup(site.text(path))
            #expect(page.all("h1").count == 1, "\(path)")
            #expect(page.meta("description")?.isEmpty == false, "\(path)")
            let title = Markup.plain(page.text.firstMatch(of: #/<title>(.*?)<\/title>/#)?.1 ?? "")
            #expect(titles.insert(title).inserted, "\(title) on \(path)")
        }
    }
}
