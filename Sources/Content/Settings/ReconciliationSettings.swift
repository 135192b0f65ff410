import Money

/// Which differences between our commissions and the networks' are worth a look (SPEC S4).
public struct ReconciliationSettings: Sendable, Hashable {
    /// For each currency, in minor units, how far a reported commission may be off without being listed. A currency
    /// that is missing has none to spare.
    public let tolerances: [Currency: Int64]

    /// Settings from their parts; without tolerances every difference is listed.
    public init(tolerances: [Currency: Int64] = [:]) {
        self.tolerances = tolerances
    }
}
