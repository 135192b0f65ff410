import Content
import Programs

/// Every page that a reader may look for, in the order in which they are listed; of pages that a search finds equally
/// good, the earlier comes first. Pages that ask search engines to leave them out are left out here too.
struct SiteDirectory: Sendable {
    /// A page of the directory.
    struct Entry: Sendable {
        /// The address relative to the site's root.
        let path: String
        let title: String
        /// What kind of page it is, such as Guide.
        let kind: String
        let description: String
        /// The word that marks promotional pages (SPEC K4).
        var label: String?
        var depth = Depth.headings
    }

    /// How much of a page is searched.
    enum Depth: Sendable {
        /// Its title and description alone, since its text lists other pages.
        case title
        /// Its text too, with headings that are the same on each of its kind, so that they say nothing of it.
        case text
        /// All of it, with headings above the text.
        case headings
    }

    /// Pages that belong together.
    struct Group: Sendable {
        /// A name for the heading, unique on a page.
        let id: String
        let heading: String
        let pages: [Entry]
        /// The page that lists them.
        var overview: Entry?
    }

    let groups: [Group]

    /// Every page, group by group, the one that lists a group after it.
    var entries: [Entry] { groups.flatMap { group in group.pages + (group.overview.map { [$0] } ?? []) } }

    init(_ site: SiteContext) {
        let groups = [Self.programs(site)] + Self.written(site) + [Self.others(site)] + Self.years(site)
        self.groups = groups.filter { !$0.pages.isEmpty }
    }

    private static func programs(_ site: SiteContext) -> Group {
        let pages = site.programs.map { program in
            Entry(
                path: "/programs/\(program.id)/", title: program.name, kind: "Program",
                description: program.summary ?? "The terms of \(program.name), and what it earned here.")
        }
        return Group(
            id: "programs", heading: "Programs", pages: pages,
            overview: overview("/programs/", "All programs", "The programs of this site with their terms and earnings.")
        )
    }

    private static func written(_ site: SiteContext) -> [Group] {
        Section.allCases.filter(\.isPromotional).map { section in
            Group(
                id: section.rawValue, heading: section.title,
                pages: site.content.pages(in: section).compactMap { entry($0, site) },
                overview: overview(
                    section.urlPrefix, "All \(section.title.lowercased())",
                    "Every page among the \(section.title.lowercased())."))
        }
    }

    /// Pages at the root, and those that the site itself has.
    private static func others(_ site: SiteContext) -> Group {
        let frame = site.frame
        let home = Entry(
            path: "/", title: frame.title, kind: "Start page",
            description: site.settings.tagline ?? site.settings.description ?? "The start page.", depth: .title)
        var pages = [home] + site.content.pages(in: .pages).compactMap { entry($0, site) }
        if site.edition == .affiliate {
            pages.append(
                Entry(
                    path: "/attribution/", title: "Attribution", kind: "Page",
                    description: "What each page and placement brought."))
            pages.append(
                Entry(
                    path: "/reconciliation/", title: "Reconciliation", kind: "Page",
                    description: "The commissions that networks reported otherwise, by cause."))
        }
        if !site.months.isEmpty { pages.append(overview("/statements/", "Statements", "Every monthly statement.")) }
        let tags = site.content.tags
        if !tags.isEmpty { pages.append(overview("/tags/", "Tags", "Everything on \(frame.title) by subject.")) }
        for tagged in tags {
            let count = Words.count(tagged.pages.count, "page")
            pages.append(
                overview(tagged.tag.path, Words.capitalized(tagged.tag.name), "\(count) about it.", kind: "Tag"))
        }
        return Group(id: "pages", heading: "Pages", pages: pages)
    }

    private static func years(_ site: SiteContext) -> [Group] {
        site.years.reversed().map { year in
            let pages = site.months(of: year).reversed().map { month in
                Entry(
                    path: StatementBuilder.path(month), title: Words.month(month), kind: "Statement",
                    description: "What each program earned, held, reversed and paid.", depth: .text)
            }
            return Group(
                id: "y\(year)", heading: "Statements \(year)", pages: pages,
                overview: Entry(
                    path: "/statements/\(year)/", title: "The year \(year)", kind: "Statement",
                    description: "By month and by program, with what a tax return asks for.", depth: .text))
        }
    }

    private static func entry(_ page: Page, _ site: SiteContext) -> Entry? {
        guard !page.noindex else { return nil }
        return Entry(
            path: page.path, title: page.title, kind: page.section.singular,
            description: ArticleBuilder(site: site, page: page).description,
            label: PageItems(site: site).label(of: page))
    }

    private static func overview(_ path: String, _ title: String, _ text: String, kind: String = "Overview") -> Entry {
        Entry(path: path, title: title, kind: kind, description: text, depth: .title)
    }
}
