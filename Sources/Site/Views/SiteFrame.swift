/// What is the same on all pages of a site.
struct SiteFrame: Sendable {
    let language: String
    let title: String
    let author: String
    let notice: String?
    let icon: String
    let stylesheet: String
    let feeds: [FeedLinkView]
    let menu: [LinkView]
    let footerText: String
    let footerLinks: [LinkView]
    /// The site's address, ending in a slash.
    let baseURL: String
    /// The path of that address, starting and ending in a slash.
    let basePath: String

    /// The link to a path below the site's root.
    func link(_ path: String) -> String { basePath + path.dropFirst() }

    /// The full address of a path below the site's root.
    func absolute(_ path: String) -> String { baseURL + path.dropFirst() }
}
