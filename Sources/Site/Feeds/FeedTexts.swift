import Content
import Templates

/// Renders pages as they stand in a feed: with full addresses, what readers must be told before the first affiliate
/// link (SPEC K4), and that figures of the books are not typical (SPEC U5).
struct FeedTexts {
    private let site: SiteContext
    private let renderer: PageRenderer
    private let directives: DirectiveRenderer

    init(site: SiteContext, templates: TemplateSet) {
        self.site = site
        let addresses = site.assets
        renderer = PageRenderer(content: site.content, base: site.frame.baseURL, use: .feed) { addresses[$0] }
        directives = DirectiveRenderer(site: site.withWholeLinks(), templates: templates)
    }

    /// The page's text as HTML; `nil` where feeds hold summaries alone.
    func html(of page: Page) -> String? {
        guard site.settings.feeds.content == .whole else { return nil }
        // What is wrong with the text was said when its page was rendered.
        let rendered = directives.fill(renderer.render(page)).page
        let disclosures = OfferViews(site: site).disclosures(
            rendered.hasAffiliateLinks, hasAmazon: rendered.hasAmazonLinks)
        let statesBooks = rendered.hasBookFigures || rendered.hasBookDirectives
        return Self.paragraphs(disclosures.map(\.text)) + String(decoding: rendered.html, as: UTF8.self)
            + Self.paragraphs(statesBooks ? [Proof.notTypical] : [])
    }

    private static func paragraphs(_ texts: [String]) -> String {
        texts.map { "<p>\(Escape.markup($0))</p>\n" }.joined()
    }
}
