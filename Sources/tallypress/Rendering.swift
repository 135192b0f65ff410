import Diagnostics
import Preview
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
            with: site.diagnostics + loaded.obstacles(to: site.files, of: edition, jobs: jobs))
    }
}
