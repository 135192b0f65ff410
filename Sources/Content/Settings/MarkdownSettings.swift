/// How the site's Markdown is read.
public struct MarkdownSettings: Sendable, Hashable {
    /// Whether HTML in a page is passed through.
    public let html: Bool
    /// Whether straight quotes, dashes and dots become typographic ones.
    public let smart: Bool

    /// Settings from their parts; those left out are as where `site.yml` leaves them out.
    public init(html: Bool = false, smart: Bool = true) {
        self.html = html
        self.smart = smart
    }
}
