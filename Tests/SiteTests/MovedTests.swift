import Site
import Testing

@Suite("Pages that have moved")
struct MovedTests {
    private static let site = TestSite([
        "Content/site.yml": TestSite.settings(baseURL: "https://books.example/open/"),
        "Content/guides/start.md": TestSite.guide("Text.", "aliases: [/old/start/, /start.html]\n"),
        "Content/pages/about.md": "---\ntitle: About\n---\nSee [the guide](/old/start/).\n",
    ])
    private static let built = site.build()

    @Test("An old address leads on to the page, names it as the one to be found, and asks not to be indexed")
    func page() {
        for path in ["old/start/index.html", "start.html"] {
            let page = Markup(Self.built.text(path))
            let refresh = page.all("meta").first { $0["http-equiv"] == "refresh" }
            #expect(refresh?["content"] == "0; url=/open/guides/start/")
            #expect(
                page.all("link").first { $0["rel"] == "canonical" }?["href"]
                    == "https://books.example/open/guides/start/")
            #expect(page.meta("robots") == "noindex, nofollow")
            #expect(page.addresses.contains("/open/guides/start/"))
        }
    }

    @Test("Hosts are told of it, search engines and readers of feeds are not")
    func files() {
        let redirects = Self.built.text("_redirects").split(separator: "\n")
        #expect(redirects.contains("/open/old/start/ /open/guides/start/ 301"))
        #expect(redirects.contains("/open/start.html /open/guides/start/ 301"))
        for path in ["sitemap.xml", "feed.xml", "guides/feed.json"] { #expect(!Self.built.text(path).contains("old/")) }
    }

    @Test(
        "An old address that is taken is an error",
        arguments: [
            ("/guides/", "error Content/guides/a.md:5:11 page/bad-alias"),
            ("/guides/start/", "error Content/guides/a.md:5:11 page/alias-taken: the site has a page or file at"),
            ("/Guides/Start/", "error Content/guides/a.md:5:11 page/alias-taken: the site has a page or file at"),
            ("/go/acme/trial/", "error Content/guides/a.md:5:11 page/bad-alias"),
            ("/sitemap.xml/", "error Content/guides/a.md:5:11 page/alias-taken"),
            ("/guides/a/", "error Content/guides/a.md:5:11 page/alias-taken: the alias `/guides/a/` is where this"),
            ("/old/start/", "error Content/guides/start.md:5:11 page/alias-taken: `/old/start/` cannot lead on"),
        ])
    func taken(alias: String, expected: String) {
        var site = Self.site
        site.files["Content/guides/a.md"] = TestSite.guide("Text.", "aliases: [\(alias)]\n")
        let found = site.diagnostics().filter { $0.contains("alias") && !$0.contains("[/guides/]") }
        let isReserved = alias == "/guides/"
        #expect(found.count == 1, "\(found)")
        #expect(found.first?.hasPrefix(expected) == true || isReserved, "\(found)")
    }
}
