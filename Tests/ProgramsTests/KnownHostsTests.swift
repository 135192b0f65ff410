import Programs
import Testing

@Suite("Links written out by hand")
struct KnownHostsTests {
    private static func hosts() throws -> KnownHosts {
        let files = try ["kartra", "kajabi", "clickfunnels", "convertkit"].map {
            (path: "Content/programs/\($0).yml", bytes: try Fixtures.bytes("Valid/example-\($0).yml"))
        }
        let extra = """
            name: Own
            url: https://own.example
            currency: USD
            link:
              pattern: "https://track.own-links.example/c?a={affiliate}&u={url}"
              affiliate: me
              offers: {home: {name: Home, url: https://own.example/start}}
            terms: [{from: 2025-01-01, hold: {days: 0}, tiers: [{id: a, name: A, rates: [{percent: 1}]}]}]
            """
        let partner = """
            name: Partner
            url: https://partner.example
            currency: USD
            link:
              network: partnerstack
              offers: {home: {name: Home, url: https://try.partner.example/me}}
            terms: [{from: 2025-01-01, hold: {days: 0}, tiers: [{id: a, name: A, rates: [{percent: 1}]}]}]
            """
        let bare = """
            name: Bare
            url: https://bare.example
            currency: USD
            terms: [{from: 2025-01-01, hold: {days: 0}, tiers: [{id: a, name: A, rates: [{percent: 1}]}]}]
            """
        let (programs, diagnostics) = ProgramReader().readAll(
            files + [
                (path: "Content/programs/own.yml", bytes: Array(extra.utf8)),
                (path: "Content/programs/partner.yml", bytes: Array(partner.utf8)),
                (path: "Content/programs/bare.yml", bytes: Array(bare.utf8)),
            ])
        #expect(diagnostics == [])
        return KnownHosts(programs: programs)
    }

    static let links: [(url: String, owner: KnownHosts.Owner?, instead: String?)] = [
        ("https://www.shareasale.com/r.cfm?b=1&u=2&m=3", .network(.shareasale), "aff:kartra/trial"),
        ("https://shareasale.com/r.cfm?u=2&urllink=https%3A%2F%2Fkartra.com", .network(.shareasale), "aff:kartra/tour"),
        ("//SHRSL.com/abc", .network(.shareasale), "aff:kartra/trial"),
        ("https://acme.pxf.io/c/1/2/3", .network(.impact), nil),
        ("https://www.awin1.com/cread.php?awinmid=1", .network(.awin), nil),
        ("https://x.hop.clickbank.net/", .network(.clickbank), nil), ("https://amzn.to/abc", .network(.amazon), nil),
        ("https://www.amazon.co.uk/dp/B0?th=1&tag=me-21", .network(.amazon), nil),
        ("https://www.amazon.com/dp/B0", nil, nil),
        ("https://kajabi.com/pricing", .program("kajabi"), "aff:kajabi/plans"),
        ("https://kajabi.com/pricing?ref=1", .program("kajabi"), "aff:kajabi/plans"),
        ("https://app.kajabi.com/?sub=x", .program("kajabi"), "aff:kajabi/plans"),
        ("https://kartra.com?plan=1", .program("kartra"), "aff:kartra/tour"),
        ("https://kartra.com/trial?aff=1", .program("kartra"), "aff:kartra/trial"),
        ("https://track.own-links.example/anything", .program("own"), "aff:own/home"),
        ("https://own.example/about", .program("own"), "aff:own/home"),
        ("https://bare.example/about", nil, nil), ("https://bare.example/?ref=1", .program("bare"), nil),
        ("https://own.example/about?a=me", .program("own"), "aff:own/home"),
        ("https://try.partner.example/me", .program("partner"), "aff:partner/home"),
        ("https://partner.example/about", .program("partner"), "aff:partner/home"),
        ("https://notkajabi.com/?ref=1", nil, nil),
        ("https://example.com/?u=https://kajabi.com?ref=1", nil, nil),
        ("/guides/kajabi/?ref=1", nil, nil), ("mailto:a@shareasale.com", nil, nil), ("aff:kartra/trial", nil, nil),
        ("", nil, nil),
    ]

    @Test("to networks and programs are found, with the link to write instead", arguments: links)
    func owners(url: String, owner: KnownHosts.Owner?, instead: String?) throws {
        let hosts = try Self.hosts()
        #expect(hosts.owner(of: url) == owner)
        #expect(hosts.suggestion(for: url) == instead)
    }
}
