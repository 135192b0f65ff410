import Money

/// All that decided about one earning row at its place in the ledger: what `explain` tells of.
public struct Observation: Sendable {
    /// The row, as an index into `Ledger.rows`.
    public let row: Int32
    /// Whether its customer had made no payment before it, or none is given (SPEC R1).
    public let isNewCustomer: Bool
    /// The tier that the row has by its own date, and how it came about.
    public let tier: TierFinding
    /// The subscription that it starts or continues; `nil` for rows that are no payments.
    public let subscription: ObservedSubscription?
    /// How the rates of the tier that the row was paid by were tried, in order, up to the one that decided.
    public let trials: [RateTrial]
    /// What the row would have earned in each tier of each entry of terms up to its date, the one that it was paid by
    /// included.
    public let outcomes: [Outcome]

    /// What a row comes to under a tier's rates.
    public struct Outcome: Sendable, Hashable {
        /// The tier.
        public let standing: TierStanding
        /// The rate that decides, as an index into the tier's rates; `nil` where none matches or a limit ends it.
        public let rate: Int16?
        /// In minor units; 0 where no rate decides.
        public let commission: Int64
    }
}
