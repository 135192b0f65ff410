import Testing

@testable import Site

@Suite("Landing pages")
struct LandingTests {
    private static let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"30\"/>"

    private static func landing(_ text: String, _ more: String = "layout: landing\n") -> String {
        "---\ntitle: A page\n\(more)---\n\(text)\n"
    }

    private static let hero = """
        ```hero
        title: Begin & go
        text: A few *words*.
        image: ../assets/ladder.svg
        alt: A "ladder"
        offer: acme/trial
        ```

        Text.
        """

    private static let site = TestSite([
        "Content/pages/go-on.md": landing(hero), "Content/assets/ladder.svg": picture,
        "Content/pages/legal.md": landing("Text.", ""), "Content/guides/one.md": TestSite.guide("Text."),
        "Content/guides/two.md": TestSite.guide(hero, title: "Two"),
    ]).build()

    @Test("A landing page has its hero's title as its one heading, and no way to others above it")
    func frame() {
        let page = Self.site.page("/go-on/")
        #expect(page.all("h1").count == 1)
        #expect(page.text.contains("<h1>Begin &amp; go</h1>"))
        #expect(page.all("nav").isEmpty && page.all("form").isEmpty)
        #expect(!page.text.contains("search."))
        #expect(page.text.contains("href=\"#main\">Skip"))
        let links = page.all("a").compactMap { $0["href"] }
        #expect(links.contains("/") && links.contains("/legal/"))
        #expect(!links.contains("/guides/") && !links.contains("/statements/"))
        #expect(page.all("link").contains { $0["rel"] == "canonical" && $0["href"] == "https://books.example/go-on/" })
        #expect(page.all("link").contains { $0["type"] == "application/atom+xml" })
        #expect(page.text.contains("application/ld+json"))
    }

    @Test("The disclosure stands before the hero's button, which is tracked under its placement")
    func disclosure() throws {
        let page = Self.site.page("/go-on/")
        let disclosure = try #require(page.offset(of: "This page has affiliate links"))
        let hero = try #require(page.offset(of: "class=\"hero"))
        let link = try #require(page.affiliateLinks.first)
        #expect(disclosure < hero)
        #expect(link["href"]?.contains("s=go-on.hero&") == true, "\(link)")
        #expect(link["rel"] == "sponsored nofollow noopener")
        #expect(page.text.contains(">Go to Acme</a>"))
    }

    @Test("A hero's picture is written with its size and its text")
    func picture() throws {
        let image = try #require(Self.site.page("/go-on/").all("img").first)
        #expect(image["width"] == "40" && image["height"] == "30")
        #expect(image["alt"] == "A \"ladder\"")
        #expect(image["src"].map { Self.site.has(String($0.dropFirst())) } == true)
    }

    @Test("On any other page a hero stands below the page's own heading")
    func elsewhere() {
        let page = Self.site.page("/guides/two/")
        #expect(page.all("h1").count == 1)
        #expect(page.text.contains("<h1>Two</h1>"))
        #expect(page.text.contains("<h2>Begin &amp; go</h2>"))
    }

    @Test("A landing page without a hero has its title as its heading")
    func withoutHero() {
        let page = TestSite(["Content/guides/a.md": TestSite.guide("Text.", "layout: landing\n")]).build()
            .page("/guides/a/")
        #expect(page.text.contains("<h1>A guide</h1>"))
        #expect(page.all("nav").isEmpty)
    }

    @Test("Other pages name no landing page in their menu or footer, and the sitemap does")
    func listing() {
        #expect(!Self.site.page("/guides/one/").addresses.contains("/go-on/"))
        #expect(Self.site.page("/guides/one/").addresses.contains("/legal/"))
        #expect(Self.site.text("sitemap.xml").contains("/go-on/"))
    }

    @Test("Pages with texts load the style sheet of texts, statements do not")
    func styleSheet() {
        let sheets = { (path: String) in Self.site.page(path).all("link").filter { $0["rel"] == "stylesheet" }.count }
        #expect(sheets("/go-on/") == 2)
        #expect(sheets("/guides/one/") == 2)
        #expect(sheets("/programs/acme/") == 2)
        #expect(sheets("/statements/") == 1)
        #expect(!TestSite().build().paths.contains { $0.contains("calculator") })
    }
}

@Suite("Templates that pages choose")
struct PageTemplateTests {
    private func site(_ name: String, _ templates: [String: String] = [:]) -> TestSite {
        var files = ["Content/guides/one.md": TestSite.guide("Text.", "template: \(name)\n")]
        for (name, text) in templates { files["Templates/\(name).mustache"] = text }
        return TestSite(files)
    }

    @Test("A page is rendered with the template that it names, which counts as used")
    func own() {
        let site = site("wide", ["wide": "<b>{{title}}</b>{{{body}}}"])
        #expect(site.diagnostics() == [])
        #expect(site.build().text("guides/one/index.html") == "<b>A guide</b><p>Text.</p>\n")
        #expect(TestSite(["Content/guides/one.md": TestSite.guide("A.", "template: page\n")]).diagnostics() == [])
    }

    @Test("A draft's template is none that nothing uses")
    func draft() {
        var site = site("wide", ["wide": "<b>{{title}}</b>"])
        site.files["Content/guides/one.md"] = TestSite.guide("Text.", "template: wide\ndraft: true\n")
        #expect(site.diagnostics() == [])
    }

    @Test("Such a template is checked against what pages have")
    func check() {
        #expect(
            site("wide", ["wide": "<b>{{titel}}</b>"]).diagnostics() == [
                "error Templates/wide.mustache:1:6 template/unknown-name: there is no field `titel` here"
            ])
    }

    @Test(
        "A template that is not there, or is for something else, is an error where it is named",
        arguments: [
            ("wid", "there is no template `wid`"), ("landin", "there is no template `landin`"),
            ("home", "the template `home` is not one for pages written in Markdown"),
            ("layout", "the template `layout` is not one for pages written in Markdown"),
            ("partials/prose", "the template `partials/prose` is not one for pages written in Markdown"),
        ])
    func unknown(name: String, message: String) {
        let found = site(name).diagnostics()
        #expect(found == ["error Content/guides/one.md:5:11 page/unknown-template: \(message)"])
    }
}
