import Diagnostics
import Programs

/// Leads the sub-ids of a ledger back to the pages, channels and placements that carry them (SPEC K2).
public struct LinkOrigins: Sendable {
    /// Sub-ids that stand for more than one place, by place; each is an error.
    public let diagnostics: [Diagnostic]
    private let tables: [String: SubIDTable]
    private let pages: [Key: String]
    private let slugs: [String: String]
    private let channels: [String]
    private let rules: [String: SubIDRules]

    private struct Key: Hashable {
        let program: String
        let subID: SubID
    }

    private struct KeyOnPage: Hashable {
        let key: Key
        let page: String
    }

    /// The origins of all links of a site: those of its rendered pages, those of templates, and the redirect pages'.
    /// The order does not matter.
    public init(_ links: [AffiliateLink], content: SiteContent) {
        var tables: [String: SubIDTable] = [:]
        var pages: [Key: String] = [:]
        var places: [Key: Place] = [:]
        var found: Set<Diagnostic> = []
        // A page's links to one program mostly share their sub-id: the first of them stands for all.
        var first: [AffiliateLink] = []
        var indices: [KeyOnPage: Int] = [:]
        for link in links {
            let key = KeyOnPage(key: Key(program: link.link.program, subID: link.link.subID), page: link.page)
            if let index = indices[key] {
                if Self.precedes(link, first[index]) { first[index] = link }
            } else {
                indices[key] = first.count
                first.append(link)
            }
        }
        for link in first.sorted(by: Self.precedes) {
            let key = Key(program: link.link.program, subID: link.link.subID)
            if let page = pages[key] {
                if page != link.page, Self.carriesSubID(key.program, content) {
                    found.insert(Self.sharedSlug(link, other: page, at: places[key]))
                }
                continue
            }
            pages[key] = link.page
            places[key] = link.place
            let problem = tables[key.program, default: SubIDTable()].insert(key.subID, at: link.place)
            if let problem, Self.carriesSubID(key.program, content) { found.insert(problem) }
        }
        for channel in content.settings.channels {
            for program in content.catalog.readable where Self.carriesSubID(program.id, content) {
                let rules = program.link?.subIDRules ?? .generic
                let problem = tables[program.id, default: SubIDTable()].insert(
                    SubID(page: channel.name, rules: rules), at: channel.place)
                if let problem { found.insert(problem) }
            }
        }
        channels = content.settings.channels.map(\.name)
        rules = Dictionary(
            content.catalog.readable.compactMap { program in program.link.map { (program.id, $0.subIDRules) } },
            uniquingKeysWith: { first, _ in first })
        self.tables = tables
        self.pages = pages
        var slugs: [String: [String]] = [:]
        for page in content.pages { slugs[page.slug, default: []].append(page.path) }
        self.slugs = slugs.compactMapValues { $0.count == 1 ? $0.first : nil }
        diagnostics = found.sorted()
    }

    /// Where a row of a program came from by its `sub_id`, or `nil` for one that names no page and no channel.
    ///
    /// A link that has been removed since is still led back to its page, where the sub-id begins with the page's slug.
    public func origin(of subID: String, program: String) -> LinkOrigin? {
        if let id = tables[program]?.origin(of: subID), let page = pages[Key(program: program, subID: id)] {
            return LinkOrigin(.page(page), placement: id.placement)
        }
        let rules = rules[program] ?? .generic
        for channel in channels {
            if let id = SubID(reading: subID, page: channel, rules: rules) {
                return LinkOrigin(.channel(channel), placement: id.placement)
            }
        }
        let parts = subID.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let slug = parts.first, let page = slugs[slug] else { return nil }
        return LinkOrigin(.page(page), placement: parts.count == 2 ? parts[1] : nil)
    }

    private static func carriesSubID(_ program: String, _ content: SiteContent) -> Bool {
        content.catalog[program]?.link?.carriesSubID ?? false
    }

    private static func precedes(_ first: AffiliateLink, _ second: AffiliateLink) -> Bool {
        if first.place != second.place {
            guard let other = second.place else { return true }
            return first.place.map { $0 < other } ?? false
        }
        return (first.page, first.link.program, first.link.subID.text) < (
            second.page, second.link.program, second.link.subID.text
        )
    }

    private static func sharedSlug(_ link: AffiliateLink, other: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            .error, "links/shared-slug",
            "`\(link.page)` and `\(other)` both send `\(link.link.subID.text)` as the sub-id to `\(link.link.program)`",
            hint: "rename one of the two pages, or give one of the links a placement of its own", at: link.place,
            related: place.map { [RelatedPlace("first used here", at: $0)] } ?? [])
    }
}
