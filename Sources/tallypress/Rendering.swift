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
        let builder = SiteBuilder(loaded.input(for: edition), jobs: jobs)
        guard !loaded.hasErrors else {
            site = nil
            diagnostics = loaded.diagnostics(with: builder.check())
            return
        }
        let site = builder.build()
        self.site = site
        diagnostics = loaded.diagnostics(
            with: site.diagnostics + Self.leaks(in: site, of: loaded, edition: edition, jobs: jobs))
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
