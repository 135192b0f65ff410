import Testing

@testable import Content

@Suite struct ChannelTests {
    static let clickbank = """
        name: Click
        url: https://click.example
        currency: USD
        link: {network: clickbank, affiliate: me, vendor: them, offers: {home: {name: C, url: "https://click.example"}}}
        terms: [{from: 2024-01-01, tiers: [{id: a, name: A, rates: [{percent: 10}]}], hold: {days: 30}}]
        """

    static let site = TestSite([
        "site.yml": "title: B\nbase_url: https://b.example\nauthor: S\nchannels: [email, by-post]\n",
        "programs/click.yml": clickbank, "guides/email-lists.md": TestSite.guide("[a](aff:acme/trial#end)"),
    ])

    static let led: [(subID: String, program: String, origin: LinkOrigin?)] = [
        ("email", "acme", LinkOrigin(.channel("email"), placement: nil)),
        ("EMAIL", "acme", LinkOrigin(.channel("email"), placement: nil)),
        ("email.launch-day", "acme", LinkOrigin(.channel("email"), placement: "launch-day")),
        ("by_post__launch_day", "click", LinkOrigin(.channel("by-post"), placement: "launch-day")),
        ("by-post.flyer", "click", LinkOrigin(.channel("by-post"), placement: "flyer")),
        ("email-lists.end", "acme", LinkOrigin(.page("/guides/email-lists/"), placement: "end")),
        ("email-lists.gone", "acme", LinkOrigin(.page("/guides/email-lists/"), placement: "gone")),
        ("emails", "acme", nil), ("post", "click", nil), ("", "acme", nil),
    ]

    @Test(arguments: led.indices) func subIDsLeadBackToChannelsAndPagesApart(_ index: Int) {
        let (content, pages, wrong) = Self.site.render()
        #expect(wrong.isEmpty)
        let origins = LinkOrigins(pages.values.flatMap(\.affiliateLinks), content: content)
        let row = Self.led[index]
        #expect(origins.origin(of: row.subID, program: row.program) == row.origin, "\(row.subID)")
    }

    @Test func everyLinkOfAChannelLeadsBackToIt() {
        let content = Self.site.read().content
        let origins = LinkOrigins([], content: content)
        for (channel, placement) in [("email", nil), ("email", "top"), ("by-post", "week-12"), ("by-post", nil)] {
            let made = ChannelLinks(of: channel, placement: placement, offers: [], content: content, origins: origins)
            #expect(made.diagnostics.isEmpty)
            #expect(made.links.map { "\($0.link.program)/\($0.link.offer)" } == ["acme/trial", "click/home"])
            for link in made.links {
                #expect(
                    origins.origin(of: link.link.subID.text, program: link.link.program)
                        == LinkOrigin(.channel(channel), placement: placement))
            }
        }
    }
}
