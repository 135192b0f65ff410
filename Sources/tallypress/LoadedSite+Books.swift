import Accounting
import Site
import Workspace

extension LoadedSite {
    /// The books of the programs that were named on the command line, in their own order; all where none were.
    func books(ofPrograms ids: [String]) throws -> Books {
        guard !ids.isEmpty else { return books }
        let chosen = Set(try ids.map { try program($0).id })
        return Books(asOf: books.asOf, programs: books.programs.filter { chosen.contains($0.program.id) })
    }

    /// What names the page or the channel that a program's sub-id leads back to (SPEC K2): a page's address, so that
    /// pages of one title stay apart.
    func pageNames(jobs: Int) -> (_ subID: String, _ program: String) -> String? {
        let links = SiteBuilder(input(for: .affiliate), jobs: jobs).links()
        return { subID, program in
            switch links.origins.origin(of: subID, program: program)?.source {
            case .page(let path): path
            case .channel(let name): "channel \(name)"
            case nil: nil
            }
        }
    }
}
