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
    init(content: SiteContent, assets: SiteAssets, theme: RenderedTheme, edition: Edition) {
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
        let view = { (entry: Entry) in LinkView(label: entry.label, href: link(entry.path)) }
        name = settings.theme.name ?? settings.title
        logo = theme.logo.map { LogoView(image: $0, dark: theme.darkLogo) }
        profiles = settings.theme.profiles.map { LinkView(label: $0.network.label, href: $0.url) }
        let menu = theme.menu?.map { LinkView(label: $0.text, href: $0.href) } ?? Self.menu(content).map(view)
        self.menu = menu + (isPrivate ? Self.privateMenu.map(view) : [])
        footerLinks =
            theme.footerLinks?.map { LinkView(label: $0.text, href: $0.href) }
            ?? Self.footerLinks(content, isPrivate: isPrivate).map(view)
        footer = theme.footer
        footerText =
            theme.footer == nil ? "\(settings.title), by \(settings.author). Made with \(Generator.name)." : nil
    }

    /// What a link says, and the path that it leads to.
    private typealias Entry = (label: String, path: String)

    private static let privateMenu: [Entry] = [
        ("Attribution", "/attribution/"), ("Reconciliation", ReconciliationBuilder.path),
    ]

    private static func menu(_ content: SiteContent) -> [Entry] {
        var menu: [Entry] = [("Statements", "/statements/"), ("Programs", "/programs/")]
        for section in Section.allCases where section.isPromotional && !content.pages(in: section).isEmpty {
            menu.append((section.title, section.urlPrefix))
        }
        if let about = content.pages(in: .pages).first(where: { $0.slug == "about" }) {
            menu.append((about.title, about.path))
        }
        return menu
    }

    private static func footerLinks(_ content: SiteContent, isPrivate: Bool) -> [Entry] {
        var links = content.pages(in: .pages).filter { $0.slug != "about" && $0.layout != .landing }.map {
            Entry(label: $0.title, path: $0.path)
        }
        if !content.tags.isEmpty { links.append(("Tags", "/tags/")) }
        if content.settings.search { links.append(("All pages", "/search/")) }
        if !isPrivate { links.append(("Feed", "/feed.xml")) }
        return links
    }
}
