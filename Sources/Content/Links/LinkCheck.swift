import Diagnostics

/// Checks the links between pages, once all of them are rendered: whether what they lead to is there, and its anchors.
public struct LinkCheck: Sendable {
    private let paths: Set<String>
    private let page: @Sendable (String) -> RenderedPage?
    private var links: [InternalLink] = []

    /// A check of a site that has something at the given addresses, pages among them, relative to its root. `page` gives
    /// the rendered page at an address; anchors on what is none are not looked at.
    public init(paths: Set<String>, page: @escaping @Sendable (_ path: String) -> RenderedPage?) {
        self.paths = paths
        self.page = page
    }

    /// A check of the rendered pages of a site's content. `paths` are the addresses of everything else on the site,
    /// such as `/statements/` and `/feed.xml`.
    public init(_ pages: [RenderedPage], content: SiteContent, paths: Set<String> = []) {
        let rendered = Dictionary(pages.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        self.init(paths: paths.union(content.programPaths).union(rendered.keys)) { rendered[$0] }
        links = rendered.values.flatMap(\.internalLinks)
    }

    /// Every link that leads nowhere, by place.
    public func diagnostics() -> [Diagnostic] { problems(with: links).sorted() }

    /// What is wrong with those of some links that lead nowhere.
    public func problems(with links: [InternalLink]) -> [Diagnostic] { links.compactMap(problem) }

    private func problem(with link: InternalLink) -> Diagnostic? {
        guard let page = page(link.path) else {
            if paths.contains(link.path) { return nil }
            let known = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
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
