import Diagnostics
import Programs

/// Finds what a link names: pages by file, address or slug, programs, and pages that are left out.
struct ContentIndex: Sendable {
    /// What a link can lead to.
    enum Target: Sendable, Equatable {
        /// A page or the page of a program, by its address.
        case page(String)
        /// A page that is not part of the site, and why.
        case leftOut(LeftOutPage.Reason)
        /// A page whose file has errors of its own, so that a link to it needs no second one.
        case broken
    }

    /// What each file stands for. All other ways to find a target follow from these.
    struct Targets: Sendable, Equatable {
        fileprivate(set) var byFile: [String: Target] = [:]
        /// Why a page that is looked at before it is published is no part of the site yet, by its address.
        fileprivate(set) var pending: [String: LeftOutPage.Reason] = [:]
    }

    let assets: AssetFinder
    private(set) var targets = Targets()
    private var byPath: [String: Target] = [:]
    private var bySlug: [String: [String]] = [:]

    init(pages: [Page], leftOut: [LeftOutPage], broken: [String], programs: [String], assets: AssetFinder) {
        self.assets = assets
        for file in broken { targets.byFile[file] = .broken }
        for left in leftOut {
            targets.byFile[left.page.source.file] = .leftOut(left.reason)
            byPath[left.page.path] = .leftOut(left.reason)
        }
        for page in pages {
            targets.byFile[page.source.file] = .page(page.path)
            if let reason = page.pending { targets.pending[page.path] = reason }
            byPath[page.path] = .page(page.path)
            bySlug[page.slug, default: []].append(page.path)
        }
        for id in programs {
            let path = "/programs/\(id)/"
            targets.byFile["\(ContentPath.programs)\(id).md"] = .page(path)
            targets.byFile["\(ContentPath.programs)\(id).yml"] = .page(path)
            byPath[path] = .page(path)
        }
    }

    /// What a file is rendered to.
    func target(file: String) -> Target? { targets.byFile[file] }

    /// What stands at an address of the site, as far as it comes from a page or a program.
    func target(path: String) -> Target? { byPath[path] }

    /// The one page with a slug, or with `SECTION/SLUG`.
    func target(slug: String) -> Target? {
        if let paths = bySlug[slug] { return paths.count == 1 ? .page(paths[0]) : nil }
        return byPath["/\(slug)/"]
    }

    /// What to say about a file that is none of the site's, seen from a page's file.
    func hint(forFile path: String, from page: String) -> String {
        if page == ContentPath.settings,
            let section = Suggestion.nearest(to: path, among: Section.allCases.map(\.rawValue))
        {
            return "did you mean `/\(section)/`?"
        }
        let files = targets.byFile.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let wanted = ContentPath.name(of: path)
        guard let nearest = Suggestion.nearest(to: wanted, among: files.map(ContentPath.name)),
            let file = files.first(where: { ContentPath.name(of: $0) == nearest })
        else {
            return page == ContentPath.settings
                ? "write an address of the site, such as `/guides/`, or the path of a page's file below Content/"
                : "write the path of a page's file, relative to this one"
        }
        return "did you mean `\(ContentPath.relative(file, from: ContentPath.folder(of: page)))`?"
    }
}
