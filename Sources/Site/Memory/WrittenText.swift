import Content
import Diagnostics
import Memoization

/// A text as its Markdown was rendered, before figures and directives are filled in.
final class WrittenText: Sendable {
    /// A tracked link, as far as it matters for where sub-ids lead back to.
    struct LinkKey: Sendable, Equatable {
        let program: String
        let subID: String
    }

    let page: RenderedPage
    /// What the text does that programs forbid.
    let practices: [Diagnostic]
    /// The tracked links, in order of place.
    let links: [LinkKey]
    /// The addresses of pages to whose headings it links.
    let anchored: [String]
    let stamp = Stamp()
    /// Stays the same for as long as the links do.
    let linksStamp: Stamp

    init(_ page: RenderedPage, practices: [Diagnostic], before old: WrittenText?) {
        self.page = page
        self.practices = practices
        let links = page.affiliateLinks.sorted { first, second in
            guard let place = first.place, let other = second.place else { return false }
            return place < other
        }.map { LinkKey(program: $0.link.program, subID: $0.link.subID.text) }
        self.links = links
        anchored = Set(page.internalLinks.filter { $0.anchor != nil }.map(\.path)).sorted()
        linksStamp = old.map { $0.links == links ? $0.linksStamp : Stamp() } ?? Stamp()
    }
}
