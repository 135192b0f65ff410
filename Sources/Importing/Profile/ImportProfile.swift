import Diagnostics

/// How a network's export is read (SPEC §7, `import`): its form, its columns, and what its rows are in the ledger.
public struct ImportProfile: Sendable {
    /// The name that it is asked for by.
    public let id: String
    /// The network's name.
    public let name: String
    /// What the names of the columns, the formats and the words are based on.
    public let basis: String
    /// Whether the names of the columns are known to be those of the export.
    public let isCertain: Bool
    /// Where the file begins that the profile is read from.
    public let place: Place

    let encoding: ExportEncoding
    let separator: Separator
    let header: HeaderPosition
    let columns: [ImportField: ColumnSource]
    let dates: [DatePattern]
    let amounts: AmountForm
    /// In order: the first whose conditions hold decides.
    let rules: [RowRule]
    /// The program's id for each merchant, as the export names it.
    let programs: [(merchant: String, place: Place, program: String)]
    let otherPrograms: OtherPrograms
    let repeats: Repeats
    let revisions: Revisions

    /// The headers whose texts make up a row's id, where it is not one column's.
    public var idParts: [String]? {
        columns[.id].flatMap { $0.headers.count > 1 ? $0.headers : nil }
    }
}
