import Diagnostics
import Workspace

extension LoadedSite {
    /// What is wrong with settings, terms and pages, without the ledger and what is made of it.
    var contentDiagnostics: [Diagnostic] {
        let parts = ["site", "terms", "yaml", "page", "links", "markdown"]
        return (bookDiagnostics + pageDiagnostics).filter { problem in
            parts.contains { problem.code.hasPrefix($0 + "/") }
        }
    }
}
