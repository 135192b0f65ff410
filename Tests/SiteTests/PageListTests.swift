import Testing

@Suite("Which files a site is made of")
struct PageListTests {
    static let ledger = [
        "Content/ledger/a.csv": """
        id,date,type,program,customer,amount
        1,2025-12-03,sale,acme,Ann,100.00
        """
    ]

    @Test("A site without rows has no statements")
    func bare() {
        let site = TestSite(asOf: "2026-01-31").build()
        site.expectFiles(BuiltSite.bare + ["_redirects", "go/acme/trial/index.html"])
        #expect(site.rendered.statementCount == 0)
        #expect(site.text("statements/index.html").contains("There is no statement yet: the ledger has no rows."))
        #expect(!site.text("index.html").contains("promise nothing"))
    }

    @Test("A site without any program still has its pages")
    func nothing() {
        var empty = TestSite()
        empty.files["Content/programs/acme.yml"] = nil
        let site = empty.build()
        site.expectFiles(BuiltSite.bare.filter { $0 != "programs/acme/index.html" })
        #expect(site.text("programs/index.html").contains("There is no program yet."))
        #expect(!site.text("programs/index.html").contains("0 programs"))
    }

    @Test("Every month from the first row's to the as-of date's has a statement, and so has every year")
    func statements() {
        let site = TestSite(Self.ledger, asOf: "2026-02-10").build()
        site.expectFiles(
            BuiltSite.bare + ["_redirects", "go/acme/trial/index.html"]
                + BuiltSite.statements("2025-12", "2026-01", "2026-02", "2025", "2026"))
        #expect(site.rendered.statementCount == 3)
        #expect(site.rendered.pageCount == site.pages.count)
    }

    @Test("Rows after the as-of date make no statement")
    func future() {
        let site = TestSite(Self.ledger, asOf: "2025-11-30").build()
        site.expectFiles(BuiltSite.bare + ["_redirects", "go/acme/trial/index.html"])
    }

    @Test("Guides, bonuses, comparisons, pages and tags have their places")
    func content() {
        let site = TestSite([
            "Content/guides/start.md": TestSite.guide("Text.", "tags: [First Steps, e-mail]\n"),
            "Content/bonuses/call.md": TestSite.guide("Text."),
            "Content/comparisons/both.md": TestSite.guide("Text."),
            "Content/pages/about.md": "---\ntitle: About\n---\nText.\n",
            "Content/programs/acme.md": "About Acme.\n",
            "Content/guides/draft.md": TestSite.guide("Text.", "draft: true\n"),
            "Content/assets/notes.txt": "Notes.",
        ]).build()
        site.expectFiles(
            BuiltSite.bare + [
                "_redirects", "go/acme/trial/index.html", "guides/index.html", "guides/feed.xml", "guides/feed.json",
                "guides/start/index.html", "bonuses/index.html", "bonuses/feed.xml", "bonuses/feed.json",
                "bonuses/call/index.html",
                "comparisons/index.html", "comparisons/feed.xml", "comparisons/feed.json",
                "comparisons/both/index.html", "about/index.html",
                "tags/index.html", "tags/first-steps/index.html", "tags/e-mail/index.html", "assets/notes.txt",
            ])
    }

    @Test("The private edition has what it needs for reading alone")
    func privateEdition() {
        let site = TestSite(Self.ledger, asOf: "2025-12-31", edition: .affiliate).build()
        site.expectFiles(
            BuiltSite.bare.filter {
                !$0.hasSuffix(".xml") && !$0.hasSuffix("feed.json") && ![".nojekyll", "_headers"].contains($0)
            }
                + ["attribution/index.html", "reconciliation/index.html", "go/acme/trial/index.html"]
                + BuiltSite.statements("2025-12", "2025"))
    }

    @Test("A program has no redirect pages where its terms forbid them", arguments: ["true", "false"])
    func cloak(cloak: String) {
        let program = TestSite.program("Acme", offers: "trial: {name: Try Acme, url: \"https://acme.example/trial\"}")
            .replacing("  offers:", with: "  cloak: \(cloak)\n  offers:")
        let site = TestSite(["Content/programs/acme.yml": program]).build()
        #expect(site.has("go/acme/trial/index.html") == (cloak == "true"))
        #expect(site.has("_redirects") == (cloak == "true"))
    }

    @Test("A redirect leads where its entry for hosts leads, with the sub-id of the redirect")
    func redirects() throws {
        let site = TestSite().build()
        let target = try #require(site.page("/go/acme/trial/").affiliateLinks.first?["href"])
        #expect(site.text("_redirects") == "/go/acme/trial/ \(target) 302\n")
        let refresh = site.page("/go/acme/trial/").all("meta").first { $0["http-equiv"] == "refresh" }
        #expect(refresh?["content"] == "0; url=\(target)")
        #expect(target.contains("u=https%3A%2F%2Facme.example%2Ftrial"))
    }
}
