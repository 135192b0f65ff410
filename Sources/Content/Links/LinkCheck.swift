import Diagnostics

/// Checks the links between pages, once all of them are rendered: whether what they lead to is there, and its anchors.
public struct LinkCheck {
    private let rendered: [String: RenderedPage]
    private let paths: Set<String>
    private let links: [InternalLink]

    /// A check of the rendered pages of a site's content, and of further `links`. `paths` are the addresses of
    /// everything else on the site, such as `/statements/` and `/feed.xml`, relative to its root; anchors on those are
    /// not looked at.
    public init(
        _ pages: [RenderedPage], content: SiteContent, links: [InternalLink] = [], paths: Set<String> = []
    ) {
        self.links = links
        rendered = Dictionary(pages.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        // Every program has a page, whether or not a text is written about it.
        self.paths = paths.union(content.catalog.ids.map { "/programs/\($0)/" })
    }

    /// Every link that leads nowhere, by place.
    public func diagnostics() -> [Diagnostic] {
        (rendered.values.flatMap(\.internalLinks) + links).compactMap(problem).sorted()
    }

    private func problem(with link: InternalLink) -> Diagnostic? {
        guard let page = rendered[link.path] else {
            if paths.contains(link.path) { return nil }
            let known = paths.union(rendered.keys).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            return Diagnostic(
                .error, "page/broken-link", "the site has no page `\(link.path)`",
                hint: Suggestion.nearest(to: link.path, among: known).map { "did you mean `\($0)`?" }
                    ?? "remove the link, or write the address of a page", at: link.place)
        }
        guard let anchor = link.anchor, !anchor.isEmpty, anchor != "top", !page.isPartOfPage, !page.hasAnchor(anchor)
        else { return nil }
        let ids = page.headings.map(\.id)
        return Diagnostic(
            .error, "page/broken-anchor", "`\(link.path)` has no heading `#\(anchor)`",
            hint: ids.isEmpty
                ? "the page has no headings: remove `#\(anchor)`"
                : Suggestion.hint(for: anchor, among: ids, noun: "anchors"), at: link.place)
    }
}
