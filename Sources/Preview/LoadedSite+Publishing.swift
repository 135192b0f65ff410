import Artifacts
import Diagnostics
import Publishing
import Site
import Workspace

extension LoadedSite {
    /// What keeps rendered files from being published: paths that cannot be written, and in the edition for everybody
    /// the ledger's private values, each an error at the row that has it (SPEC U3). The private edition is made to show
    /// those.
    ///
    /// - Parameter jobs: how many workers search; their number does not show in the result.
    public func obstacles(to files: [OutputFile], of edition: Edition, jobs: Int) -> [Diagnostic] {
        let paths = PathCheck.check(files)
        guard edition == .everyone else { return paths }
        let values = ledger.privateValues().map { PrivateValue($0.value, column: $0.column, at: $0.place) }
        return paths + LeakGuard(values).search(files, jobs: jobs)
    }
}
