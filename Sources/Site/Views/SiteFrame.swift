/// What is the same on all pages of a site.
struct SiteFrame: Sendable {
    let language: String
    let title: String
    let author: String
    let notice: String?
    /// Whether the site is the private edition, which asks not to be indexed (SPEC U4).
    let isPrivate: Bool
    let icon: String
    let stylesheet: String
    let articleStylesheet: String
    let calculatorScript: String
    /// The search box; `nil` where the site has none.
    let search: SearchBoxView?
    /// The full address of the picture for links to pages that have none of their own.
    let picture: String?
    let feeds: [FeedLinkView]
    /// What the header calls the site.
    let name: String
    /// The picture in the place of that name.
    let logo: LogoView?
    let menu: [LinkView]
    /// The text below every page as HTML, where the site has one of its own.
    let footer: String?
    /// The theme's own text below every page, where the site has none.
    let footerText: String?
    let footerLinks: [LinkView]
    /// The profiles of the site's author elsewhere.
    let profiles: [LinkView]
    /// The site's address, ending in a slash.
    let baseURL: String
    /// The path of that address, starting and ending in a slash.
    var basePath: String

    /// The same, with links that work wherever they are read: in a feed, say.
    func withWholeLinks() -> SiteFrame {
        var frame = self
        frame.basePath = baseURL
        return frame
    }

    /// The link to a path below the site's root.
    func link(_ path: String) -> String { basePath + path.dropFirst() }

    /// The full address of a path below the site's root.
    func absolute(_ path: String) -> String { baseURL + path.dropFirst() }
}
