import Money
import Site
import Synchronization
import Workspace

/// The private edition of a site that is held, made when it is first asked for: nobody may ever open it.
final class PrivateEdition: Sendable {
    private struct State {
        var memory = SiteMemory()
        /// The day that the memory holds for.
        var asOf: CivilDate?
        /// The last one without errors.
        var site: PlannedSite?
        /// The public edition that it was made beside.
        var beside: PlannedSite?
    }

    private let state = Mutex(State())
    private let jobs: Int

    init(jobs: Int) {
        self.jobs = jobs
    }

    /// The edition of a site, made of the same as its public one.
    func site(of loaded: LoadedSite, beside edition: PlannedSite) -> PlannedSite? {
        state.withLock { state in
            if state.beside !== edition {
                if state.asOf != loaded.content.asOf {
                    state.memory = SiteMemory()
                    state.asOf = loaded.content.asOf
                }
                let site = SiteBuilder(loaded.input(for: .affiliate), jobs: jobs).plan(&state.memory, after: state.site)
                if site.isSound { state.site = site }
                state.beside = edition
            }
            return state.site
        }
    }
}
