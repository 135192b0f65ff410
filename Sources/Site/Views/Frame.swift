import Templates

/// What surrounds every page: its head, the site's header and footer. Fields that all page views share.
struct Frame: Sendable {
    /// What is the same on all pages of the site.
    let site: SiteFrame
    /// The page's path below the site's root, with a leading slash: `/statements/2026-01/`.
    let path: String
    let title: String
    /// The title in the browser's tab and in search results; the page's title with the site's unless given.
    var headTitle: String?
    let description: String
    var author: String?
    /// `article` or `website`, as Open Graph has it.
    var openGraphType = "article"
    var isIndexed = true
    /// The path of the page that this one leads on to and stands for.
    var canonicalPath: String?
    var hasCharts = false
    /// Whether the page has a text of its author, and so needs the style sheet of texts.
    var isArticle = false
    var hasCalculator = false
    /// Whether the site's menu and search box stand above the page.
    var hasNavigation = true
    var image: String?
    /// The page as structured data, a JSON text that is safe inside a script element.
    var structuredData: String?
    /// Feeds of this page beside the site's own.
    var ownFeeds: [FeedLinkView] = []

    static func fields<View: Sendable>(_ frame: @escaping @Sendable (View) -> Frame) -> [ViewField<View>] {
        [
            .text("lang", "The site's language") { frame($0).site.language },
            .text("title", "The page's title") { frame($0).title },
            .text("head_title", "The title for the browser's tab") { frame($0).fullTitle },
            .text("description", "What the page is about, for search engines") { frame($0).description },
            .text("author", "Who wrote it") { frame($0).author ?? frame($0).site.author },
            .flag("is_noindex", "Whether search engines are asked to leave the page out") { !frame($0).isPublic },
            .text("canonical", "The page's full address, or that of the page that it leads on to") {
                frame($0).canonical
            },
            .text("og_type", "The kind of page, as Open Graph has it") { frame($0).openGraphType },
            .text("site_title", "The site's title") { frame($0).site.title },
            .text("image", "The full address of a picture for links to the page") { frame($0).picture },
            .text("image_alt", "What that picture shows") {
                frame($0).image == nil ? frame($0).site.title : frame($0).title
            },
            .text("twitter_card", "How links to the page look") { view in
                frame(view).picture == nil ? "summary" : "summary_large_image"
            },
            .text("icon", "The site's icon") { frame($0).site.icon },
            .text("stylesheet", "The theme's style sheet") { frame($0).site.stylesheet },
            .text("article_stylesheet", "The style sheet of texts and directives, where the page has them") { view in
                frame(view).isArticle ? frame(view).site.articleStylesheet : nil
            },
            .text("calculator_script", "The script of the page's calculators") { view in
                frame(view).hasCalculator ? frame(view).site.calculatorScript : nil
            },
            .object("search", "The search box, unless search is off", SearchBoxView.self) { view in
                frame(view).hasNavigation ? frame(view).site.search : nil
            },
            .list("feeds", "The site's feeds", FeedLinkView.self) { frame($0).site.feeds + frame($0).ownFeeds },
            .html("json_ld", "The page as structured data") { frame($0).isPublic ? frame($0).structuredData : nil },
            .text("notice", "A notice that stands on every page") { frame($0).site.notice },
            .flag("is_private", "Whether the page is of the private edition") { frame($0).site.isPrivate },
            .flag("has_charts", "Whether the page has charts") { frame($0).hasCharts },
            .text("home_href", "The site's start page") { frame($0).site.link("/") },
            .text("site_name", "What the header calls the site") { frame($0).site.name },
            .object("logo", "The picture in the place of that name", LogoView.self) { frame($0).site.logo },
            .list("menu", "The site's menu", MenuItemView.self) { frame($0).menu },
            .html("footer", "The site's own text below every page") { frame($0).site.footer },
            .text("footer_text", "What stands there unless the site has a text of its own") {
                frame($0).site.footerText
            },
            .list("footer_links", "Links below every page", LinkView.self) { frame($0).site.footerLinks },
            .list("profiles", "The author's profiles on other sites", LinkView.self) { frame($0).site.profiles },
        ]
    }

    private var canonical: String? {
        if let canonicalPath, !site.isPrivate { return site.absolute(canonicalPath) }
        return isPublic ? site.absolute(path) : nil
    }

    private var isPublic: Bool { isIndexed && !site.isPrivate }

    private var picture: String? { image ?? site.picture }

    private var fullTitle: String { headTitle ?? "\(title) · \(site.title)" }

    private var menu: [MenuItemView] {
        site.menu.map { MenuItemView(label: $0.label, href: $0.href, path: site.link(path), home: site.link("/")) }
    }
}
