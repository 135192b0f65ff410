import Site
import Testing

@Suite("Affiliate links and disclosures")
struct AffiliateLinkTests {
    static let site = TestSite.livelyBuilt

    @Test("Every affiliate link says what it is and carries the sub-id of its page and place")
    func links() {
        let page = Self.site.page("/guides/start/")
        #expect(page.affiliateLinks.count == 3)
        #expect(page.affiliateLinks.allSatisfy { $0["rel"] == "sponsored nofollow noopener" })
        #expect(
            page.affiliateLinks.compactMap { $0["href"] } == [
                "https://go.acme.example/?a=42&s=start.top&u=https%3A%2F%2Facme.example%2Ftrial",
                "https://go.acme.example/?a=42&s=start&u=https%3A%2F%2Facme.example%2Ftrial",
                "https://go.acme.example/?a=42&s=start.card&u=https%3A%2F%2Facme.example%2Ftrial",
            ])
        #expect(
            Self.site.page("/programs/acme/").affiliateLinks.compactMap { $0["href"]?.split(separator: "&")[1] }
                == ["s=acme.intro", "s=acme.offer-trial"])
    }

    @Test("No link leads to a network without the marks of an affiliate link")
    func unmarked() {
        for path in Self.site.pages {
            for link in Markup(Self.site.text(path)).all("a") where link["href"]?.hasPrefix("https://go.") == true {
                #expect(link["rel"] == "sponsored nofollow noopener", "\(path)")
            }
        }
    }

    @Test("A disclosure stands before the first affiliate link of every page that has one, and on no other")
    func disclosures() throws {
        var count = 0
        for path in Self.site.pages {
            let page = Markup(Self.site.text(path))
            let disclosure = page.all("aside").first { $0["class"] == "disclosure" }
            guard let first = page.affiliateLinks.first else {
                #expect(disclosure == nil, "\(path)")
                continue
            }
            count += 1
            #expect(try #require(disclosure, "\(path)").offset < first.offset, "\(path)")
        }
        #expect(count == 6)
    }

    @Test("The disclosure is the site's own where it has one")
    func ownText() {
        let site = TestSite.lively(
            settings: TestSite.settings("disclosure: {label: Ad, text: We are paid for this.}\n")
        ).build()
        #expect(site.text("guides/start/index.html").contains("<p>We are paid for this.</p>"))
        #expect(site.text("guides/index.html").contains("<span class=\"label\">Ad</span>"))
        #expect(site.text("guides/feed.xml").contains("<title>Ad: Start &lt;here&gt; &amp; now</title>"))
    }

    @Test("Amazon's sentence stands wherever an Amazon link does, and nowhere else")
    func amazon() throws {
        let program = """
            name: Shop
            url: https://www.amazon.com
            currency: USD
            link:
              network: amazon
              affiliate: books-20
              offers:
                lamp: {name: A lamp, url: "https://www.amazon.com/dp/B000000001"}
            terms: [{from: 2020-01-01, tiers: [{id: a, name: A, rates: [{percent: 3}]}], hold: {days: 60}}]
            """
        let site = TestSite([
            "Content/programs/shop.yml": program,
            "Content/guides/light.md": TestSite.guide("[A lamp](aff:shop/lamp)"),
            "Content/guides/card.md": TestSite.guide("Text.", "program: shop\noffer: shop/lamp\n"),
            "Content/guides/trial.md": TestSite.guide("[Try](aff:acme/trial)"),
            "Content/programs/acme.md": "Better than [a lamp](aff:shop/lamp).\n",
        ]).build()
        let sentence = "<p>As an Amazon Associate I earn from qualifying purchases.</p>"
        let pages = site.pages.filter { site.text($0).contains(sentence) }
        #expect(
            pages == [
                "guides/card/index.html", "guides/light/index.html", "programs/acme/index.html",
                "programs/shop/index.html",
            ])
        for path in pages {
            let page = Markup(site.text(path))
            let place = try #require(page.offset(of: sentence))
            #expect(page.affiliateLinks.allSatisfy { $0.offset > place }, "\(path)")
        }
        #expect(!site.has("go/shop/lamp/index.html"))
    }

    @Test("A template that drops Amazon's sentence is an error")
    func droppedSentence() {
        let program = """
            name: Shop
            url: https://www.amazon.com
            currency: USD
            link: {network: amazon, affiliate: books-20, offers: {lamp: {name: L, url: "https://www.amazon.com/dp/B1"}}}
            terms: [{from: 2020-01-01, tiers: [{id: a, name: A, rates: [{percent: 3}]}], hold: {days: 60}}]
            """
        var source = TestSite([
            "Content/programs/shop.yml": program, "Content/guides/light.md": TestSite.guide("[A lamp](aff:shop/lamp)"),
        ])
        let own =
            "This page has affiliate links: if you buy through them, this site earns a commission. You pay the same."
        source.files["Templates/partials/disclosure.mustache"] = "{{#has_disclosure}}<p>\(own)</p>{{/has_disclosure}}\n"
        let found = SiteBuilder(source.input(), jobs: 1).build().diagnostics.filter { $0.severity == .error }
        #expect(found.map(\.code) == ["template/no-amazon-sentence"])
        #expect(found.first?.message.hasPrefix("`guides/light/index.html` has a link to Amazon") == true)
        #expect(found.first?.message.hasSuffix("; so it is on 1 more page") == true)
    }

    @Test("A bonus that is over says so and has no tracked links left")
    func expired() {
        var source = TestSite.lively()
        source.files["Content/bonuses/old.md"] = TestSite.guide(
            "Buy [through us](aff:sora/plan).", title: "Old", "program: sora\noffer: sora/plan\nexpires: 2026-05-11\n")
        source.files["Content/bonuses/new.md"] = TestSite.guide(
            "Text.", title: "New", "program: sora\noffer: sora/plan\nexpires: 2026-05-12\n")
        let site = source.build()
        let old = site.page("/bonuses/old/")
        #expect(old.text.contains("This ended on 11 May 2026."))
        #expect(old.affiliateLinks.isEmpty)
        #expect(!old.addresses.contains { $0.contains("sora.example") })
        #expect(!old.text.contains("class=\"disclosure\""))
        #expect(
            site.text("bonuses/index.html").contains("Bonus · <time datetime=\"2026-01-02\">2 Jan 2026</time> · ended"))
        #expect(site.page("/bonuses/new/").affiliateLinks.count == 1)
        #expect(site.text("bonuses/new/index.html").contains("<dt>Until</dt><dd>12 May 2026</dd>"))
    }

    @Test("An offer that is over stays on its program's page, without a link")
    func expiredOffer() {
        let program = TestSite.program(
            "Acme", offers: "winter: {name: Winter price, url: \"https://acme.example/winter\", expires: 2026-04-29}")
        let site = TestSite(["Content/programs/acme.yml": program]).build()
        let page = site.page("/programs/acme/")
        #expect(page.text.contains("<div class=\"offer over\">"))
        #expect(page.text.contains("Ended <time datetime=\"2026-04-29\">29 Apr 2026</time>"))
        #expect(page.affiliateLinks.isEmpty)
        #expect(!page.text.contains("class=\"disclosure\""))
        // The address may stand in mails and on paper, so it leads on to the program's page.
        #expect(site.page("/go/acme/winter/").affiliateLinks.isEmpty)
        #expect(site.page("/go/acme/winter/").addresses.contains("/programs/acme/"))
        #expect(!site.has("_redirects"))
    }

    @Test("Guides, bonuses and comparisons show the offer that they name, plain pages do not")
    func cards() {
        let named = TestSite.guide("Text.", "program: acme\noffer: acme/trial\n")
        let site = TestSite([
            "Content/guides/a.md": named, "Content/bonuses/b.md": named, "Content/comparisons/c.md": named,
            "Content/pages/d.md": named,
        ]).build()
        for path in ["guides/a", "bonuses/b", "comparisons/c"] {
            let links = site.page("/\(path)/").affiliateLinks.compactMap { $0["href"] }
            #expect(links.count == 1 && links[0].contains("&s=\(path.suffix(1)).card&"), "\(path)")
        }
        #expect(site.page("/d/").affiliateLinks.isEmpty)
    }

    @Test("A template that drops the disclosure is an error")
    func droppedDisclosure() {
        var source = TestSite.lively()
        source.files["Templates/partials/disclosure.mustache"] = "<p>Nothing to see.</p>\n"
        let found = SiteBuilder(source.input(), jobs: 1).build().diagnostics.filter { $0.severity == .error }
        #expect(found.map(\.code) == ["template/no-disclosure"])
        #expect(found.first?.message.hasSuffix("; so it is on 5 more pages") == true)
    }
}
