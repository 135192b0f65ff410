import Artifacts
import Diagnostics
import Publishing
import Workspace

extension LoadedSite {
    /// The ledger's private values that stand in files for everybody, each an error at the row that has it (SPEC U3).
    ///
    /// - Parameter jobs: how many workers search; their number does not show in the result.
    public func leaks(in files: [OutputFile], jobs: Int) -> [Diagnostic] {
        let values = ledger.privateValues().map { PrivateValue($0.value, column: $0.column, at: $0.place) }
        return LeakGuard(values).search(files, jobs: jobs)
    }
}
