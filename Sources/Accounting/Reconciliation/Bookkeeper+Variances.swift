import Ledger
import Money

extension Bookkeeper {
    /// Compares the books with what the networks reported.
    ///
    /// - Parameters:
    ///   - books: what this bookkeeper kept over the ledger, without errors.
    ///   - tolerances: for each currency, in minor units, how far a reported commission may be off without being
    ///     listed; a currency that is missing has none to spare.
    public func variances(
        of books: Books, in ledger: Ledger, tolerances: [Currency: Int64] = [:]
    ) -> VarianceReport {
        let findings = books.programs.map { VarianceFinder($0, ledger: ledger, tolerances: tolerances) }
        let rows = Set(findings.flatMap(\.listed).map(\.row))
        let observations = observe(rows, in: ledger, asOf: books.asOf)
        return VarianceReport(
            programs: findings.filter { $0.compared > 0 }.map { $0.variances(observations) })
    }
}
