import Diagnostics
import Dispatch
import Money
import Preview
import Serving
import Synchronization

/// A run of `serve`: brings the site up to date after each change, tells open pages, and says on the terminal what it
/// did.
final class PreviewSession: Sendable {
    private let site: LiveSite
    private let server: PreviewServer
    private let options: SiteOptions
    private let asOf: CivilDate
    private let progress: Mutex<Progress>

    private struct Progress {
        var state = PreviewState()
        /// What the last refresh found.
        var found: [Diagnostic] = []
        /// What the complete check of the present generation found beside it.
        var checked: [Diagnostic] = []
        /// Counts the refreshes, so that a check that has become old says nothing.
        var refreshes = 0
    }

    /// For how long a site with errors is left alone in case that an editor is still writing, in milliseconds.
    private static let patience = 100
    /// How many errors a page shows: nobody reads more at once.
    private static let mostShown = 20
    /// How many times in a row a site that keeps changing is looked at again before what is wrong is said.
    private static let mostLooks = 10

    init(server: PreviewServer, options: SiteOptions, asOf: CivilDate, site: LiveSite) {
        self.site = site
        self.server = server
        self.options = options
        self.asOf = asOf
        progress = Mutex(Progress())
    }

    /// Makes the site for the first time, and serves it.
    func begin() {
        let refresh = site.refresh()
        take(refresh, refresh.change)
        server.serve(PreviewedSite(site: site, asOf: asOf))
        announce()
        show(refresh.diagnostics)
        checkLater()
    }

    /// Follows changes until the watcher is stopped.
    func run(_ watcher: FolderWatcher) {
        while var changed = watcher.wait() {
            guard !changed.isEmpty else { continue }
            let start = DispatchTime.now()
            var refresh = site.refresh()
            var change = refresh.change
            for _ in 0..<Self.mostLooks {
                // A file that changed meanwhile may have been read half, and an editor may be about to go on writing.
                guard let more = watcher.wait(atMost: refresh.isGood ? 0 : Self.patience) else { return }
                if more.isEmpty { break }
                changed = Array(Set(changed + more)).sorted()
                refresh = site.refresh()
                change = change.followed(by: refresh.change)
            }
            let milliseconds = (DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1_000_000
            follow(refresh, change, of: changed, milliseconds: Int(milliseconds))
        }
    }

    /// Tells of the last of some refreshes after a change of files, and of what is different after all of them.
    private func follow(_ refresh: Refresh, _ change: Change, of changed: [String], milliseconds: Int) {
        let before = progress.withLock { $0.found }
        take(refresh, change)
        announce()
        if !options.quiet {
            let line = RebuildLine(
                time: Today.time, changed: changed, change: change, milliseconds: milliseconds,
                diagnostics: refresh.diagnostics, wasBroken: before.hasErrors)
            Console.print(line.text)
        }
        if refresh.diagnostics != before { show(refresh.diagnostics) }
        if refresh.isGood { checkLater() }
    }

    private func take(_ refresh: Refresh, _ change: Change) {
        progress.withLock { progress in
            progress.refreshes += 1
            progress.found = refresh.diagnostics
            if change != .none || !refresh.isGood { progress.checked = [] }
            guard refresh.generation != progress.state.generation else { return }
            progress.state.since = progress.state.generation
            progress.state.generation = refresh.generation
            if case .styles(let styles) = change { progress.state.styles = styles } else { progress.state.styles = nil }
        }
    }

    /// Tells open pages what is known.
    private func announce() {
        let (state, problems) = progress.withLock { ($0.state, ($0.found + $0.checked).sorted()) }
        var renderer = HTMLRenderer(excerpts: SourceExcerpts { [site] in site.source(of: $0) })
        let errors = problems.filter { options.strict || $0.severity == .error }
        var told = state
        told.errors = errors.count
        told.warnings = problems.count - errors.count
        told.problems = errors.prefix(Self.mostShown).map { renderer.render($0) }.joined()
        if errors.count > Self.mostShown {
            told.problems += "<p class=\"more\">\(errors.count - Self.mostShown) more are listed in the terminal.</p>\n"
        }
        server.announce(told)
    }

    /// Looks for what a refresh leaves to a complete check, without keeping anybody waiting.
    private func checkLater() {
        let refreshes = progress.withLock { $0.refreshes }
        DispatchQueue.global(qos: .utility).async { [self] in
            let found = site.completeCheck()
            let isNews = progress.withLock { progress in
                guard progress.refreshes == refreshes, progress.checked != found else { return false }
                progress.checked = found
                return true
            }
            guard isNews else { return }
            announce()
            show(found)
        }
    }

    private func show(_ diagnostics: [Diagnostic]) {
        var console = options.console
        console.sources = { [site] in site.source(of: $0) }
        console.show(diagnostics)
    }
}
