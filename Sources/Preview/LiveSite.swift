import Artifacts
import Content
import Diagnostics
import Money
import Publishing
import Site
import Synchronization
import Templates
import Workspace

/// A site held in memory, brought up to date with its folder on demand.
///
/// Both editions are held: the private one stands below `/~private/` of the address, so that its links stay in it.
public final class LiveSite: Sendable {
    /// Where the private edition stands below the address of the public one, ending in `/`.
    public static let privatePath = "/~private/"

    private let folder: SiteFolder
    private let asOf: CivilDate
    private let baseURL: BaseURL?
    private let drafts: Bool
    private let jobs: Int
    private let held = Mutex(Held())

    private struct Held {
        var generation = 0
        var editions: [Edition: [String: OutputFile]] = [:]
        var good: LoadedSite?
        var templates: TemplateSet?
    }

    /// A site that holds nothing until it is refreshed.
    ///
    /// - Parameters:
    ///   - baseURL: the address that the public edition is served at, instead of the settings' own.
    ///   - drafts: whether pages that are not published yet are held too.
    ///   - jobs: how many workers render; their number does not show in the result.
    public init(folder: SiteFolder, asOf: CivilDate, baseURL: BaseURL?, drafts: Bool, jobs: Int) {
        self.folder = folder
        self.asOf = asOf
        self.baseURL = baseURL
        self.drafts = drafts
        self.jobs = jobs
    }

    /// Looks at the folder again and works out what is different. The last good site stays held where there are errors.
    public func refresh() -> Refresh {
        let loaded = load(baseURL)
        held.withLock { $0.templates = loaded.templates }
        var diagnostics = loaded.bookDiagnostics + loaded.pageDiagnostics
        let builder = SiteBuilder(loaded.input(), jobs: jobs)
        var files: [String: OutputFile]?
        if diagnostics.hasErrors {
            diagnostics += builder.check()
        } else {
            let site = builder.build()
            diagnostics += site.diagnostics
            if !site.diagnostics.hasErrors { files = Self.byPath(site.files) }
        }
        return held.withLock { held in
            guard let files else {
                return Refresh(
                    generation: held.generation, change: .none, diagnostics: diagnostics.sorted(), isGood: false)
            }
            let change = Change(from: held.editions[.everyone] ?? [:], to: files)
            if change != .none { held.generation += 1 }
            held.editions = [.everyone: files]
            held.good = loaded
            return Refresh(
                generation: held.generation, change: change, diagnostics: diagnostics.sorted(), isGood: true)
        }
    }

    /// The file of the last good site by its path in the output, such as `statements/2026-01/index.html`; `nil` where
    /// it has none of that path.
    public func file(_ path: String, edition: Edition) -> OutputFile? {
        files(edition)[path]
    }

    /// The path of every file of an edition, in order (bytes).
    public func paths(_ edition: Edition) -> [String] {
        files(edition).keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Why the page at a path of the output, such as `guides/start/index.html`, is not part of what is published;
    /// `nil` where it is. Only a site that is held with its drafts has such pages.
    public func draft(at path: String) -> LeftOutPage.Reason? { nil }

    /// The text of a file that a diagnostic names: one of the site or of the built-in theme.
    public func source(of file: String) -> [UInt8]? {
        held.withLock { $0.templates }?.source(of: file) ?? SiteFolder.bytes(at: folder.path(of: file))
    }

    /// Everything that a complete check finds: beside what a refresh says, the private values of the ledger in the
    /// whole output (SPEC U3).
    public func completeCheck() -> [Diagnostic] {
        let (good, files) = held.withLock { ($0.good, $0.editions[.everyone] ?? [:]) }
        guard let good else { return [] }
        let values = good.ledger.privateValues().map { PrivateValue($0.value, column: $0.column, at: $0.place) }
        let sorted = files.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        return LeakGuard(values).search(sorted, jobs: jobs).sorted()
    }

    private func files(_ edition: Edition) -> [String: OutputFile] {
        held.withLock { held in
            if let files = held.editions[edition] { return files }
            guard held.good != nil else { return [:] }
            let loaded = load(edition == .affiliate ? privateURL : baseURL)
            let files = Self.byPath(SiteBuilder(loaded.input(for: edition), jobs: jobs).build().files)
            held.editions[edition] = files
            return files
        }
    }

    private var privateURL: BaseURL? {
        baseURL.flatMap { BaseURL($0.absolute(Self.privatePath)) }
    }

    private func load(_ baseURL: BaseURL?) -> LoadedSite {
        SiteLoader(folder: folder, asOf: asOf, baseURL: baseURL, jobs: jobs).load()
    }

    private static func byPath(_ files: [OutputFile]) -> [String: OutputFile] {
        Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
