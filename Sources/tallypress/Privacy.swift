import Artifacts
import Diagnostics
import Publishing
import Workspace

/// Keeps the ledger's private values out of what is published (SPEC U3).
enum Privacy {
    static func leaks(in files: [OutputFile], of site: LoadedSite, jobs: Int) -> [Diagnostic] {
        let values = site.ledger.privateValues().map { PrivateValue($0.value, column: $0.column, at: $0.place) }
        return LeakGuard(values).search(files, jobs: jobs)
    }
}
