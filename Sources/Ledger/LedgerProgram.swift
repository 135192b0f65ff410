import Money

/// What the ledger needs to know of a program to check its rows.
public struct LedgerProgram: Sendable {
    /// The id that stands in the `program` column.
    public let id: String
    /// The currency of all its amounts.
    public let currency: Currency
    /// The first day for which the program has terms; rows before it are errors.
    public let termsFrom: CivilDate

    /// A program's id, currency and the start of its first terms.
    public init(id: String, currency: Currency, termsFrom: CivilDate) {
        self.id = id
        self.currency = currency
        self.termsFrom = termsFrom
    }
}
