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
    /// Tells the last day that counts, which is another one tomorrow where no day was named.
    private let day: @Sendable () -> CivilDate
    /// How many milliseconds lie between two looks at the day.
    private let dayInterval: Int
    private let progress: Mutex<Progress>
    /// What is told of the state comes from one thread at a time, so that the last that is told is the last that is known.
    private let announcing = Mutex(())
    /// Complete checks are made one after the other.
    private let checks = DispatchQueue(label: "checks", qos: .utility)

    private struct Progress {
        var asOf: CivilDate?
        /// Grows whenever what is served changes.
        var generation = 0
        /// What the last refresh found.
        var found: [Diagnostic] = []
        /// What the last complete check found beside it. That counts until the next one has been made, for no refresh
        /// can tell whether it is mended.
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

    init(
        server: PreviewServer, options: SiteOptions, site: LiveSite, day: @escaping @Sendable () -> CivilDate,
        dayInterval: Int = 30_000
    ) {
        self.site = site
        self.server = server
        self.options = options
        self.day = day
        self.dayInterval = dayInterval
        progress = Mutex(Progress())
    }

    /// Makes the site for the first time, and serves it.
    func begin() {
        let refresh = refresh()
        server.serve(PreviewedSite(site: site))
        take(refresh)
        announce()
        show(refresh.diagnostics)
        checkLater()
    }

    /// Follows changes until the watcher is stopped.
    func run(_ watcher: FolderWatcher) {
        while let changed = watcher.wait(atMost: dayInterval), follow(changed, watcher) {}
    }

    /// Brings the site up to date after a change of files, or where a day has begun, and tells of it.
    ///
    /// - Returns: `false` once the watcher was stopped.
    private func follow(_ changed: [String], _ watcher: FolderWatcher) -> Bool {
        guard !changed.isEmpty || progress.withLock({ $0.asOf }) != day() else { return true }
        var changed = changed
        let start = DispatchTime.now()
        var refresh = refresh()
        var change = refresh.change
        for _ in 0..<Self.mostLooks {
            // A file that changed meanwhile may have been read half, and an editor may be about to go on writing.
            guard let more = watcher.wait(atMost: refresh.isGood ? 0 : Self.patience) else { return false }
            if more.isEmpty { break }
            changed = Array(Set(changed + more)).sorted()
            refresh = self.refresh()
            change = change.followed(by: refresh.change)
        }
        let milliseconds = (DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1_000_000
        tell(refresh, change, of: changed, milliseconds: Int(milliseconds))
        return true
    }

    /// Looks at the folder as of the present day.
    private func refresh() -> Refresh {
        let day = day()
        progress.withLock { $0.asOf = day }
        return site.refresh(asOf: day)
    }

    /// Tells of the last of some refreshes after a change of files, and of what is different after all of them.
    private func tell(_ refresh: Refresh, _ change: Change, of changed: [String], milliseconds: Int) {
        let (before, asOf) = progress.withLock { ($0.found, $0.asOf) }
        take(refresh)
        announce()
        if !options.quiet {
            let line = RebuildLine(
                time: Today.time, changed: changed, asOf: asOf, change: change, milliseconds: milliseconds,
                diagnostics: refresh.diagnostics, wasBroken: before.hasErrors)
            Console.print(line.text)
        }
        if refresh.diagnostics != before { show(refresh.diagnostics) }
        if refresh.isGood { checkLater() }
    }

    private func take(_ refresh: Refresh) {
        progress.withLock { progress in
            progress.refreshes += 1
            progress.found = refresh.diagnostics
            progress.generation = refresh.generation
        }
    }

    /// Tells open pages what is known.
    private func announce() {
        announcing.withLock { _ in server.announce(state()) }
    }

    /// What is known, as pages are told.
    private func state() -> PreviewState {
        let progress = progress.withLock { $0 }
        let problems = (progress.found + progress.checked.filter { !progress.found.contains($0) }).sorted()
        let errors = problems.filter { options.strict || $0.severity == .error }
        var renderer = HTMLRenderer(excerpts: SourceExcerpts { [site] in site.source(of: $0) })
        var html = errors.prefix(Self.mostShown).map { renderer.render($0) }.joined()
        if errors.count > Self.mostShown {
            html += "<p class=\"more\">\(errors.count - Self.mostShown) more are listed in the terminal.</p>\n"
        }
        return PreviewState(
            generation: progress.generation, errors: errors.count, warnings: problems.count - errors.count,
            problems: html)
    }

    /// Looks for what a refresh leaves to a complete check, without keeping anybody waiting.
    private func checkLater() {
        let refreshes = progress.withLock { $0.refreshes }
        checks.async { [self] in
            // Where the site has changed since, its own check comes next.
            guard progress.withLock({ $0.refreshes == refreshes }), let found = site.completeCheck() else { return }
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
