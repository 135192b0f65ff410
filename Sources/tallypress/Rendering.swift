import Diagnostics
import Publishing
import Site
import Workspace

/// A site rendered and looked over, as `build` and `check` both do it.
struct Rendering {
    /// The site; without files where there are errors, and `nil` where what it is made from has some.
    let site: RenderedSite?
    /// Everything that is wrong, in order of place.
    let diagnostics: [Diagnostic]

    init(_ loaded: LoadedSite, edition: Edition = .everyone, jobs: Int) {
        let known = loaded.bookDiagnostics + loaded.pageDiagnostics
        let builder = SiteBuilder(loaded.input(for: edition), jobs: jobs)
        guard !known.hasErrors else {
            site = nil
            diagnostics = Self.unique(known + builder.check())
            return
        }
        let site = builder.build()
        self.site = site
        diagnostics = Self.unique(
            known + site.diagnostics + Self.leaks(in: site, of: loaded, edition: edition, jobs: jobs))
    }

    /// The diagnostics in order, each once: one mistake in a text may be met in several places that show it.
    private static func unique(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        var seen: Set<Diagnostic> = []
        return diagnostics.sorted().filter { seen.insert($0).inserted }
    }

    /// The ledger's private values in what is for everybody (SPEC U3); the private edition is made to show them.
    private static func leaks(
        in site: RenderedSite, of loaded: LoadedSite, edition: Edition, jobs: Int
    ) -> [Diagnostic] {
        guard edition == .everyone else { return [] }
        let values = loaded.ledger.privateValues().map { PrivateValue($0.value, column: $0.column, at: $0.place) }
        return LeakGuard(values).search(site.files, jobs: jobs)
    }
}
