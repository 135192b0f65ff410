import Diagnostics
import Programs
import Testing

@Suite("Tracked links")
struct LinkBuilderTests {
    private static let place = Place(file: "Content/programs/acme.yml")

    /// The `link` of a program as its file gives it.
    private static func settings(_ lines: [String]) throws -> LinkSettings {
        let text =
            "name: Acme\nurl: https://acme.example\ncurrency: USD\nlink:\n" + lines.map { "  \($0)\n" }.joined()
            + "terms:\n  - {from: 2025-01-01, hold: {days: 0}, tiers: [{id: a, name: A, rates: [{percent: 1}]}]}\n"
        let (program, diagnostics) = ProgramReader().read(Array(text.utf8), path: "Content/programs/acme.yml")
        #expect(diagnostics == [])
        return try #require(program?.link)
    }

    static let networks: [(name: String, link: [String], destination: String, url: String)] = [
        (
            "ShareASale", ["network: shareasale", "affiliate: '123'", "merchant: '456'"],
            "https://acme.example/trial?a=1&b=2",
            "https://www.shareasale.com/r.cfm?b=999&u=123&m=456&urllink=acme.example%2Ftrial%3Fa%3D1%26b%3D2&afftrack=my-page_hero"
        ),
        (
            "ShareASale with a banner", ["network: shareasale", "affiliate: 1", "merchant: 2", "banner: 3"],
            "http://acme.example",
            "https://www.shareasale.com/r.cfm?b=3&u=1&m=2&urllink=acme.example&afftrack=my-page_hero"
        ),
        (
            "Impact", ["network: impact", "domain: acme.pxf.io", "affiliate: 11", "ad: 22", "campaign: 33"],
            "https://acme.example/#plans",
            "https://acme.pxf.io/c/11/22/33?subId1=my-page.hero&u=https%3A%2F%2Facme.example%2F%23plans"
        ),
        (
            "CJ", ["network: cj", "affiliate: 11", "ad: 22"], "https://acme.example/a%20b",
            "https://www.anrdoezrs.net/click-11-22?sid=my-page.hero&url=https%3A%2F%2Facme.example%2Fa%2520b"
        ),
        (
            "Awin", ["network: awin", "affiliate: 11", "merchant: 22"], "https://acme.example/ü",
            "https://www.awin1.com/cread.php?awinmid=22&awinaffid=11&clickref=my-page.hero&ued=https%3A%2F%2Facme.example%2F%C3%BC"
        ),
        (
            "Rakuten", ["network: rakuten", "affiliate: lMh2Xiq9xN0", "merchant: 22"], "https://acme.example/100%",
            "https://click.linksynergy.com/deeplink?id=lMh2Xiq9xN0&mid=22&u1=SUBID&murl=https%3A%2F%2Facme.example%2F100%25"
        ),
        (
            "PartnerStack", ["network: partnerstack"], "https://acme.partnerlinks.io/me",
            "https://acme.partnerlinks.io/me?sid=SUBID"
        ),
        (
            "ClickBank", ["network: clickbank", "affiliate: me", "vendor: acme"], "https://acme.example",
            "https://hop.clickbank.net/?affiliate=me&vendor=acme&tid=my_page__hero"
        ),
        (
            "Amazon", ["network: amazon", "affiliate: me-20"], "https://www.amazon.com/dp/B000?tag=you-20&th=1#reviews",
            "https://www.amazon.com/dp/B000?th=1&tag=me-20&ascsubtag=my-page_hero#reviews"
        ),
        (
            "Amazon without a query", ["network: amazon", "affiliate: me-20"], "https://www.amazon.de/dp/B000",
            "https://www.amazon.de/dp/B000?tag=me-20&ascsubtag=my-page_hero"
        ),
        (
            "a pattern", ["pattern: 'https://x.example/{who}/?s={sub_id}&u={url}'", "who: a/b"],
            "https://acme.example/é b?q=%41",
            "https://x.example/a%2Fb/?s=my-page.hero&u=https%3A%2F%2Facme.example%2F%C3%A9%20b%3Fq%3D%2541"
        ),
        (
            "a pattern without a destination", ["pattern: 'https://x.example/?s={sub_id}'"], "https://acme.example",
            "https://x.example/?s=my-page.hero"
        ),
        ("opaque", ["opaque: true"], "https://go.example/abc?x=%20#y", "https://go.example/abc?x=%20#y"),
    ]

    @Test("have the form of their network, with the destination encoded exactly once", arguments: networks)
    func forms(name: String, link: [String], destination: String, url: String) throws {
        let settings = try Self.settings(link)
        let offer = Offer(id: "trial", name: "Trial", url: destination, place: Self.place)
        let made = LinkBuilder(program: "acme", settings: settings).link(to: offer, page: "my-page", placement: "hero")
        #expect(made.url == url.replacing("SUBID", with: made.subID.text))
        #expect(made.subID.page == "my-page" && made.subID.placement == "hero")
        #expect(made.program == "acme" && made.offer == "trial")
    }

    @Test("of a network name all of its fields, and no others", arguments: Network.allCases)
    func fields(network: Network) {
        let standing: Set = ["url", "bare_url", "raw_url", "sub_id"]
        let named = Set(network.pattern.placeholders)
        #expect(named.subtracting(standing) == Set(network.fields.map(\.name)))
        #expect(named.contains("sub_id"))
        #expect(network.subIDRules.maximumLength >= 50)
        #expect(!network.hosts.isEmpty)
    }

    @Test("go by a redirect page where the program allows one")
    func redirects() throws {
        let offer = Offer(id: "trial", name: "Trial", url: "https://acme.example", place: Self.place)
        for (link, path) in [
            (["opaque: true"], "/go/acme/trial/"), (["opaque: true", "cloak: false"], nil),
            (["network: amazon", "affiliate: me-20"], nil),
            (["network: amazon", "affiliate: me-20", "cloak: false"], nil),
        ] {
            let builder = LinkBuilder(program: "acme", settings: try Self.settings(link))
            #expect(builder.link(to: offer, page: "p").redirectPath == path)
        }
        let builder = LinkBuilder(
            program: "acme", settings: try Self.settings(["pattern: 'https://x.example/?s={sub_id}'"]))
        #expect(builder.redirect(to: offer).url == "https://x.example/?s=go.trial")
    }

    @Test("name offers with all that their file says of them")
    func offers() throws {
        let settings = try Self.settings([
            "opaque: true", "offers:",
            "  trial: {name: Try it, url: https://a.example, summary: A trial, expires: 2027-03-31, code: SAVE}",
            "  plans: {name: Plans, url: https://b.example}",
        ])
        #expect(settings.offers.map(\.id) == ["trial", "plans"])
        let trial = try #require(settings.offer("trial"))
        #expect(trial.name == "Try it" && trial.code == "SAVE" && trial.summary == "A trial")
        #expect(trial.expires.map { trial.isCurrent(on: $0) && !trial.isCurrent(on: $0.adding(days: 1)) } == true)
        #expect(trial.place.line == 7 && settings.place.line == 5)
        #expect(settings.offer("none") == nil)
    }
}
