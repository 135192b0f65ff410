import Programs
import Testing

@testable import Content

@Suite struct AffiliateLinkTests {
    static func site(_ text: String, _ more: String = "", files: [String: String] = [:]) -> TestSite {
        TestSite(["guides/here.md": TestSite.guide(text, more)].merging(files) { $1 })
    }

    @Test func anOfferBecomesATrackedLinkWithItsSubID() throws {
        let (_, pages, wrong) = Self.site("[Try **it**](aff:acme/trial#hero) and [again](aff:acme/trial)").render()
        let page = try #require(pages["/guides/here/"])
        #expect(wrong.isEmpty)
        let destination = "https%3A%2F%2Facme.example%2Ftrial"
        #expect(
            page.htmlText.contains(
                "<a href=\"https://go.acme.example/?a=42&amp;s=here.hero&amp;u=\(destination)\" "
                    + "rel=\"sponsored nofollow noopener\">Try <strong>it</strong></a>"))
        #expect(page.affiliateLinks.map(\.link.subID.text) == ["here.hero", "here"])
        #expect(page.affiliateLinks.map(\.text) == ["Try it", "again"])
        #expect(page.affiliateLinks.map(\.placement) == ["hero", nil])
        #expect(page.affiliateLinks.first?.place?.description == "Content/guides/here.md:6:1")
        #expect(page.hasAffiliateLinks && !page.hasAmazonLinks)
    }

    static let broken: [(written: String, expected: String)] = [
        (
            "aff:acne/trial",
            "error guides/here.md:6:1 page/unknown-program: there is no program `acne` (did you mean `acme`?)"
        ),
        (
            "aff:acme/tral#x",
            "error guides/here.md:6:1 page/unknown-offer: the program `acme` has no offer `tral` (did you mean `trial`?)"
        ),
        (
            "aff:acme",
            "error guides/here.md:6:1 page/bad-affiliate-link: the tracked link names no offer of `acme` (write `aff:acme/trial`)"
        ),
        (
            "aff:",
            "error guides/here.md:6:1 page/bad-affiliate-link: the tracked link names no program (write `aff:PROGRAM/OFFER`)"
        ),
        (
            "aff:acme/trial#Top_Left",
            "error guides/here.md:6:1 page/bad-placement: `Top_Left` cannot be the name of a placement (write `#top-left`)"
        ),
        (
            "aff:plain/x",
            "error guides/here.md:6:1 page/unknown-offer: the program `plain` has no offers (add `link` with `offers` to Content/programs/plain.yml)"
        ),
        (
            "aff:acme/winter",
            "error guides/here.md:6:1 page/expired-offer: the offer `acme/winter` ended on 2026-02-28 (link to another offer, take the sentence out, or give the page `expires: 2026-02-28`)"
        ),
        (
            "https://go.acme.example/?a=42",
            "error guides/here.md:6:1 page/hand-written-link: a link to the program `acme` is written out by hand (write `aff:acme/trial`, which adds the sub-id and marks the link)"
        ),
        (
            "https://shareasale.com/r.cfm?b=1",
            "error guides/here.md:6:1 page/hand-written-link: an affiliate link of ShareASale is written out by hand (add an offer to the program's `link`, and write `aff:PROGRAM/OFFER`)"
        ),
    ]

    @Test(arguments: broken.indices) func linksThatWouldTrackWronglyAreLeftOutWithTheirTextKept(_ index: Int) {
        let row = Self.broken[index]
        let (_, pages, wrong) = Self.site("[text](\(row.written))").render()
        #expect(wrong == [row.expected], "\(row.written)")
        #expect(pages["/guides/here/"]?.htmlText == "<p>text</p>\n")
        #expect(pages["/guides/here/"]?.affiliateLinks.isEmpty == true)
    }

    @Test func anExpiredPageKeepsItsTextAndLosesItsLinks() {
        let (_, pages, wrong) = Self.site("[a](aff:acme/trial) [b](aff:acme/trial)", "expires: 2026-06-29\n").render()
        // The author said when it would end, so there is nothing to warn of.
        #expect(wrong == [])
        #expect(pages["/guides/here/"]?.htmlText == "<p>a b</p>\n")
    }

    @Test func anAffiliateLinkInRawHTMLIsAnErrorToo() {
        let settings = "title: B\nbase_url: https://b.example\nauthor: S\nmarkdown: {html: true}\n"
        let text =
            "[ok](aff:acme/trial) `<a href=\"https://awin1.com/z\">`\n\n<a href='https://awin1.com/x?a=1&amp;b=2'>x</a>"
        let (_, _, wrong) = Self.site(text, files: ["site.yml": settings]).render()
        #expect(wrong.count == 1)
        #expect(
            wrong.first?.hasPrefix("error guides/here.md:8:10 page/hand-written-link: an affiliate link of Awin")
                == true)
    }

    @Test func subIDsLeadBackToPageAndPlacement() {
        let site = Self.site(
            "[a](aff:acme/trial#hero) [b](aff:acme/trial)", files: ["programs/acme.md": "[c](aff:acme/trial#end)"])
        let (content, pages, wrong) = site.render()
        #expect(wrong.isEmpty)
        let origins = LinkOrigins(pages.values.flatMap(\.affiliateLinks) + content.redirects, content: content)
        let origin = { origins.origin(of: $0, program: "acme") }
        #expect(origin("here.hero") == LinkOrigin(.page("/guides/here/"), placement: "hero"))
        #expect(origin("HERE.HERO") == LinkOrigin(.page("/guides/here/"), placement: "hero"))
        #expect(origin("here") == LinkOrigin(.page("/guides/here/"), placement: nil))
        #expect(origin("acme.end") == LinkOrigin(.page("/programs/acme/"), placement: "end"))
        #expect(origin("go.trial") == LinkOrigin(.page("/go/acme/trial/"), placement: "trial"))
        #expect(origin("here.removed") == LinkOrigin(.page("/guides/here/"), placement: "removed"))
        #expect(origin("elsewhere") == nil)
    }

    @Test func twoPagesThatSendTheSameSubIDAreAnError() {
        let (_, _, wrong) = Self.site(
            "[a](aff:acme/trial#end)", files: ["bonuses/here.md": TestSite.guide("x\n\n[b](aff:acme/trial#end)")]
        ).render()
        #expect(
            wrong == [
                "error guides/here.md:6:1 links/shared-slug: `/guides/here/` and `/bonuses/here/` both send `here.end` as "
                    + "the sub-id to `acme` (rename one of the two pages, or give one of the links a placement of its own)"
            ])
    }

    @Test func templatesGetTheSameLinks() throws {
        let content = Self.site("x").read().content
        let page = try #require(content.pages.first)
        let link = content.affiliateLink(
            to: OfferReference(program: "acme", offer: "trial"), from: page, placement: "button", text: "Go")
        #expect(link?.link.subID.text == "here.button" && link?.page == "/guides/here/" && link?.text == "Go")
        #expect(content.affiliateLink(to: OfferReference(program: "acme", offer: "winter"), from: page) == nil)
        #expect(content.affiliateLink(to: OfferReference(program: "acme", offer: "x"), from: page) == nil)
    }
}
