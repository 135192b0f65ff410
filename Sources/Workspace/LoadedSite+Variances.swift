import Accounting
import Diagnostics

extension LoadedSite {
    /// How the commissions compare with what the networks reported, by the site's own tolerance (SPEC S4). Without the
    /// books, since they have errors, there is nothing to compare.
    public func variances() -> VarianceReport {
        guard !bookDiagnostics.hasErrors else { return VarianceReport(programs: []) }
        return bookkeeper.variances(
            of: books, in: ledger, tolerances: content.settings.reconciliation.tolerances)
    }
}
