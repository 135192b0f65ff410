import Content

extension SiteFrame {
    private static let privateNotice =
        "Private edition, for the affiliate alone: it names customers. Keep it off the web."

    /// The feeds in a folder, of the same entries in both forms.
    static func feeds(of title: String, folder: String) -> [FeedLinkView] {
        [
            FeedLinkView(title: title, href: folder + "feed.xml"),
            FeedLinkView(title: title, href: folder + "feed.json", type: "application/feed+json"),
        ]
    }

    /// The frame of a site's pages.
    init(content: SiteContent, assets: SiteAssets, edition: Edition) {
        let settings = content.settings
        let base = settings.baseURL.path
        let link = { (path: String) in base + path.dropFirst() }
        language = settings.language
        title = settings.title
        author = settings.author
        isPrivate = edition == .affiliate
        notice = isPrivate ? Self.privateNotice : settings.notice
        icon = link(assets.icon)
        stylesheet = link(assets.stylesheet)
        articleStylesheet = link(assets.articleStylesheet)
        calculatorScript = link(assets.calculatorScript)
        search =
            settings.search
            ? SearchBoxView(action: link("/search/"), script: link(assets.searchScript))
            : nil
        picture = assets.picture.map { settings.baseURL.absolute($0) }
        baseURL = settings.baseURL.description
        basePath = base
        feeds =
            isPrivate
            ? []
            : Self.feeds(of: settings.title, folder: link("/"))
                + Self.feeds(
                    of: "\(settings.title): statements", folder: link("/statements/"))
        var menu = [("Statements", "/statements/"), ("Programs", "/programs/")]
        if isPrivate { menu += [("Attribution", "/attribution/"), ("Reconciliation", ReconciliationBuilder.path)] }
        for section in Section.allCases where section.isPromotional && !content.pages(in: section).isEmpty {
            menu.append((section.title, section.urlPrefix))
        }
        if let about = content.pages(in: .pages).first(where: { $0.slug == "about" }) {
            menu.append((about.title, about.path))
        }
        self.menu = menu.map { LinkView(label: $0.0, href: link($0.1)) }
        var links = content.pages(in: .pages).filter { $0.slug != "about" && $0.layout != .landing }.map {
            LinkView(label: $0.title, href: link($0.path))
        }
        if !content.tags.isEmpty { links.append(LinkView(label: "Tags", href: link("/tags/"))) }
        if settings.search { links.append(LinkView(label: "All pages", href: link("/search/"))) }
        if !isPrivate { links.append(LinkView(label: "Feed", href: link("/feed.xml"))) }
        footerLinks = links
        footerText = "\(settings.title), by \(settings.author). Made with \(Generator.name)."
    }
}
