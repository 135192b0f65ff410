import Artifacts
import Content
import Diagnostics
import Memoization
import Synchronization

/// A site that is checked as far as it can be without rendering its pages. Each file is made when it is first asked for,
/// by several threads at a time if wanted.
public final class PlannedSite: Sendable {
    /// What was found in templates, texts and links, in order of place. Where there are errors the site has no files.
    public let diagnostics: [Diagnostic]

    private let content: Parts?
    private let made: Mutex<Made>
    private let jobs: Int

    /// What a site without errors consists of.
    struct Parts: Sendable {
        let site: SiteContext
        let plan: Stamped<IndexedPlan>
        let assets: [OutputFile]
        let links: @Sendable () -> [AffiliateLink]
        /// Stays the same for as long as all does that more than one page shows, addresses of assets aside.
        let surroundings: Stamp
        /// Stays the same for as long as all texts do.
        let textsStamp: Stamp
    }

    /// The files that have been made.
    private struct Made {
        var parts: [Int: [OutputFile]] = [:]
        var search: [OutputFile]?
    }

    /// A site that takes over those files of the one before it that would be the same.
    init(_ content: Parts?, diagnostics: [Diagnostic], after last: PlannedSite?, jobs: Int) {
        self.content = diagnostics.hasErrors ? nil : content
        self.diagnostics = diagnostics
        self.jobs = jobs
        var made = Made()
        if let content, let last, let before = last.content, before.plan.stamp == content.plan.stamp {
            let isSame = before.textsStamp == content.textsStamp
            made = last.made.withLock { $0 }
            if !isSame {
                made.search = nil
                made.parts = made.parts.filter { number, _ in
                    switch content.plan.value.parts[number].basis {
                    case .surroundings: true
                    case .text(let path): before.site.texts[path]?.stamp == content.site.texts[path]?.stamp
                    case .texts: false
                    }
                }
            }
        }
        self.made = Mutex(made)
    }

    /// Whether the site has no errors, so that it has files.
    public var isSound: Bool { content != nil }

    /// Whether the files of two sites are the same.
    public func isSame(as other: PlannedSite) -> Bool {
        guard let content, let others = other.content else { return false }
        return content.plan.stamp == others.plan.stamp && content.textsStamp == others.textsStamp
    }

    /// Whether nothing but style sheets of the theme, and their addresses, is different from an earlier site.
    public func differsInStylesAlone(from earlier: PlannedSite) -> Bool {
        guard let content, let before = earlier.content, content.surroundings == before.surroundings,
            content.textsStamp == before.textsStamp
        else { return false }
        let (addresses, old) = (content.site.assets, before.site.assets)
        return addresses.count == old.count
            && addresses.allSatisfy { path, address in
                old[path] == address || path.hasSuffix(".css") && old[path] != nil
            }
    }

    /// Why the page at a path of the output, such as `guides/start/index.html`, is no part of what is published; `nil`
    /// where it is, and where there is no page.
    public func draft(at path: String) -> LeftOutPage.Reason? { content?.plan.value.pending[path] }

    /// The file at a path of the output, such as `statements/2026-01/index.html`; `nil` where the site has none there.
    public func file(_ path: String) -> OutputFile? {
        guard let content else { return nil }
        if let number = content.plan.value.owners[path] { return part(number, content).first { $0.path == path } }
        if let asset = content.assets.first(where: { $0.path == path }) { return asset }
        guard SearchIndex.mayHold(path) else { return nil }
        return search(content).first { $0.path == path }
    }

    /// The paths of all files, in order (bytes). What the search looks into is made to tell its names.
    public var paths: [String] {
        guard let content else { return [] }
        return (Array(content.plan.value.owners.keys) + content.assets.map(\.path) + search(content).map(\.path))
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Every file, with what is wrong with those that are there; none where there are errors.
    public func build() -> RenderedSite {
        guard let content else {
            return RenderedSite(files: [], pageCount: 0, statementCount: 0, diagnostics: diagnostics)
        }
        var files = content.assets + pages(content) + search(content)
        files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        let missing = NoticeCheck(content.site, links: content.links()).diagnostics(files, jobs: jobs)
        guard missing.isEmpty else {
            return RenderedSite(
                files: [], pageCount: 0, statementCount: 0, diagnostics: (diagnostics + missing).sorted())
        }
        return RenderedSite(
            files: files, pageCount: files.count { $0.path.hasSuffix(".html") },
            statementCount: content.site.months.count, diagnostics: diagnostics)
    }

    private func part(_ number: Int, _ content: Parts) -> [OutputFile] {
        if let files = made.withLock({ $0.parts[number] }) { return files }
        let files = content.plan.value.parts[number].render(content.site)
        made.withLock { $0.parts[number] = files }
        return files
    }

    private func pages(_ content: Parts) -> [OutputFile] {
        let parts = content.plan.value.parts
        return Workers.map(parts.count, jobs: jobs, chunk: 4) { self.part($0, content) }.flatMap { $0 }
    }

    private func search(_ content: Parts) -> [OutputFile] {
        guard content.site.settings.search else { return [] }
        if let files = made.withLock({ $0.search }) { return files }
        let files = SearchIndex(SiteDirectory(content.site), site: content.site)
            .files(of: pages(content), jobs: jobs)
        made.withLock { $0.search = files }
        return files
    }
}
