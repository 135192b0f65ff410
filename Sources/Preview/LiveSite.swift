import Artifacts
import Content
import Diagnostics
import Memoization
import Money
import Site
import Synchronization
import Workspace

/// A site held in memory, brought up to date with its folder on demand.
///
/// Both editions are held, each at an address of its own, so that its links stay in it. Files are answered from what is
/// held, by any thread, while one that refreshes works out what is to be held next.
public final class LiveSite: Sendable {
    private let folder: SiteFolder
    private let baseURL: BaseURL?
    private let privateURL: BaseURL?
    private let drafts: Bool
    private let jobs: Int
    /// What refreshing remembers, for one thread at a time.
    private let memory = Mutex(Memory())
    private let held = Mutex(Held())
    private let privateEdition: PrivateEdition

    private struct Memory {
        /// The day that the rest holds for.
        var asOf: CivilDate?
        var loading = LoadingMemory()
        var site = SiteMemory()
        /// What was said of the folder as it then was.
        var last: (stamp: Stamp, refresh: Refresh)?
    }

    private struct Held {
        var generation = 0
        /// The last good site, with what it was made from.
        var good: (site: PlannedSite, loaded: LoadedSite)?
        /// What was read last, good or not.
        var last: LoadedSite?
        var isGood = false
    }

    /// A site that holds nothing until it is refreshed.
    ///
    /// - Parameters:
    ///   - baseURL: the address that the public edition is served at, instead of the settings' own.
    ///   - privateURL: the address that the private edition is served at, instead of the settings' own.
    ///   - drafts: whether pages that are not published yet are held too, marked as such.
    ///   - jobs: how many workers read and render; their number does not show in the result.
    public init(folder: SiteFolder, baseURL: BaseURL?, privateURL: BaseURL?, drafts: Bool, jobs: Int) {
        self.folder = folder
        self.baseURL = baseURL
        self.privateURL = privateURL
        self.drafts = drafts
        self.jobs = jobs
        privateEdition = PrivateEdition(jobs: jobs)
    }

    /// Looks at the folder again and works out what is different. The last good site stays held where there are errors.
    ///
    /// - Parameter asOf: the last day that counts. On another day than the last time, everything is worked out anew.
    public func refresh(asOf: CivilDate) -> Refresh {
        memory.withLock { memory in
            if memory.asOf != asOf { memory = Memory(asOf: asOf) }
            let loader = SiteLoader(folder: folder, asOf: asOf, baseURL: baseURL, drafts: drafts, jobs: jobs)
            let loaded = loader.load(&memory.loading, at: .now)
            if let last = memory.last, last.stamp == loaded.stamp { return last.refresh.again }
            let before = held.withLock { $0.good?.site }
            let site = SiteBuilder(loaded.input(), jobs: jobs).plan(&memory.site, after: before)
            let diagnostics = loaded.diagnostics(with: site.diagnostics)
            let isGood = site.isSound && !loaded.hasErrors
            let change = isGood ? Change(from: before, to: site) : .none
            let refresh = held.withLock { held in
                held.last = loaded
                held.isGood = isGood
                if isGood { held.good = (site, loaded) }
                if change != .none { held.generation += 1 }
                return Refresh(
                    generation: held.generation, change: change, diagnostics: diagnostics, isGood: isGood)
            }
            memory.last = (loaded.stamp, refresh)
            return refresh
        }
    }

    /// The last day that counts in the last good site; `nil` where there is none.
    public var asOf: CivilDate? { held.withLock { $0.good?.loaded.books.asOf } }

    /// The file of the last good site by its path in the output, such as `statements/2026-01/index.html`, made when it
    /// is first asked for; `nil` where the site has none of that path.
    public func file(_ path: String, edition: Edition) -> OutputFile? { site(edition)?.file(path) }

    /// The path of every file of an edition, in order (bytes). On a large site this takes long the first time, since
    /// the names of what the search looks into come from all pages.
    public func paths(_ edition: Edition) -> [String] { site(edition)?.paths ?? [] }

    /// Why the page at a path of the output, such as `guides/start/index.html`, is not part of what is published;
    /// `nil` where it is. Only a site that is held with its drafts has such pages.
    public func draft(at path: String) -> LeftOutPage.Reason? { site(.everyone)?.draft(at: path) }

    /// The bytes of a file that a diagnostic names: of a template of the built-in theme too, by the path that
    /// diagnostics show; `nil` where there is none.
    public func source(of file: String) -> [UInt8]? {
        held.withLock { $0.last }?.templates.source(of: file) ?? SiteFolder.bytes(at: folder.path(of: file))
    }

    /// What only a complete check finds, beside what a refresh says: notices that templates leave out, paths that cannot
    /// be written, and private values of the ledger in the output (SPEC U3). It renders what was not asked for yet, so
    /// that it takes long on a large site. `nil` where the folder has errors, so that there is nothing to look at.
    public func completeCheck() -> [Diagnostic]? {
        guard let (site, loaded) = held.withLock({ $0.isGood ? $0.good : nil }) else { return nil }
        let built = site.build()
        guard !built.diagnostics.hasErrors else {
            let known = Set(site.diagnostics)
            return built.diagnostics.filter { !known.contains($0) }
        }
        return loaded.obstacles(to: built.files, of: .everyone, jobs: jobs).sorted()
    }

    private func site(_ edition: Edition) -> PlannedSite? {
        guard let (site, loaded) = held.withLock({ $0.good }) else { return nil }
        guard edition == .affiliate else { return site }
        return privateEdition.site(of: loaded.at(privateURL ?? loaded.content.settings.baseURL), beside: site)
    }
}
