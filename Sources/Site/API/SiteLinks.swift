import Content
import Diagnostics

/// Every tracked link of a site (SPEC §7, §10).
public struct SiteLinks: Sendable {
    /// The links by page, in the order of the site, and on a page in that of their files. Those to offers that have
    /// ended are not among them.
    public let rows: [LinkRow]
    /// Leads sub-ids back to pages and channels.
    public let origins: LinkOrigins
    /// What is wrong with texts and links, by place.
    public let diagnostics: [Diagnostic]

    /// `links` of pages, redirects and templates, in any order.
    init(_ links: [AffiliateLink], content: SiteContent, origins: LinkOrigins, diagnostics: [Diagnostic]) {
        let order = Dictionary(
            content.pages.enumerated().map { ($0.element.path, $0.offset) }, uniquingKeysWith: { first, _ in first })
        // Pages that no file stands for come last, by address.
        let key = { (row: LinkRow) in (order[row.page ?? ""] ?? .max, row.page ?? "") }
        rows = links.compactMap { LinkRow($0, content: content) }.enumerated().sorted { first, second in
            let (one, other) = (first.element, second.element)
            let (left, right) = (key(one), key(other))
            if left != right { return left < right }
            guard let place = one.place, let next = other.place, place != next else {
                return first.offset < second.offset
            }
            return place < next
        }.map(\.element)
        self.origins = origins
        self.diagnostics = diagnostics
    }
}
