import Money
import Programs

/// Everything that a site's author wrote, read and checked: settings, pages, texts about programs, images.
///
/// Its pages are rendered by a ``PageRenderer``; what only shows once all are rendered is for ``LinkCheck`` to say.
public struct SiteContent: Sendable {
    /// What `site.yml` says. A command may set another base URL.
    public var settings: SiteSettings
    /// The day of the build, which decides about drafts, expiry and offers.
    public let asOf: CivilDate
    /// Every page that is part of the site: by section, and within one by `order`, then newest first, then by slug.
    public private(set) var pages: [Page]
    /// The texts about programs, by the program's id.
    public private(set) var programBodies: [ProgramBody]
    /// The images and downloads, by path.
    public let assets: [Asset]
    /// The pages that are written but not part of the site yet, by path of their files.
    public let leftOut: [LeftOutPage]
    /// Every tag that a page carries, by slug.
    public let tags: [TaggedPages]

    /// What stays the same from one reading of the content to the next.
    public internal(set) var stamps = ContentStamps()

    let catalog: ProgramCatalog
    let index: ContentIndex

    init(
        settings: SiteSettings, asOf: CivilDate, pages: [Page], programBodies: [ProgramBody], assets: AssetFinder,
        leftOut: [LeftOutPage], broken: [String], catalog: ProgramCatalog
    ) {
        self.settings = settings
        self.asOf = asOf
        self.pages = Section.allCases.flatMap { section in
            pages.filter { $0.section == section }.sorted(by: Page.precedes)
        }
        self.programBodies = programBodies.sorted { $0.program.utf8.lexicographicallyPrecedes($1.program.utf8) }
        self.assets = assets.all
        self.leftOut = leftOut.sorted { $0.page.source.file.utf8.lexicographicallyPrecedes($1.page.source.file.utf8) }
        self.catalog = catalog
        tags = Self.tags(of: self.pages)
        index = ContentIndex(
            pages: self.pages, leftOut: self.leftOut, broken: broken, programs: catalog.ids, assets: assets)
    }

    /// Takes in other texts of pages that are otherwise as they were, by the paths of their files, and of programs.
    /// Lists of pages do not show texts, so that nothing else changes.
    mutating func replace(texts: [String: Page], bodies: [ProgramBody]) {
        programBodies = bodies.sorted { $0.program.utf8.lexicographicallyPrecedes($1.program.utf8) }
        guard !texts.isEmpty else { return }
        for index in pages.indices {
            if let page = texts[pages[index].source.file] { pages[index] = page }
        }
    }

    /// The pages of a section, in its order.
    public func pages(in section: Section) -> [Page] { pages.filter { $0.section == section } }

    /// The text about a program, or `nil` where none is written.
    public func body(ofProgram id: String) -> ProgramBody? { programBodies.first { $0.program == id } }

    /// The pages that name a program in their front matter, newest first.
    public func pages(aboutProgram id: String) -> [Page] {
        pages.filter { $0.programs.contains(id) }.sorted(by: Page.isNewer)
    }

    /// The asset of a path relative to the site's root, or `nil`.
    public func asset(_ path: String) -> Asset? { index.assets[path] }

    private static func tags(of pages: [Page]) -> [TaggedPages] {
        var found: [String: (tag: Tag, pages: [Page])] = [:]
        for page in pages {
            for tag in page.tags { found[tag.slug, default: (tag, [])].pages.append(page) }
        }
        return found.values.sorted { $0.tag.slug.utf8.lexicographicallyPrecedes($1.tag.slug.utf8) }
            .map { TaggedPages(tag: $0.tag, pages: $0.pages.sorted(by: Page.isNewer)) }
    }
}
