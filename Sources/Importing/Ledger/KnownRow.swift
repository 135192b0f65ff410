import Diagnostics
import Ledger
import Money

/// A row that an export's may be compared with: one of the ledger, or one that the import has made.
struct KnownRow {
    let place: Place
    let type: RowType
    let date: CivilDate
    let amount: Int64
    let reported: Int64?
    let texts: [ImportField: String]
    /// The fields for which its file has a column; only these can differ.
    let fields: Set<ImportField>
    /// What refunds and chargebacks took back of it, less what was reinstated.
    var takenBack: Int128 = 0
    /// Whether anything took it back, for rows of amount 0.
    var isTakenBack = false
    /// How many rows earlier imports made because it had changed, and what they took back.
    var revisionCount = 0
    /// The last of these rows.
    var lastRevision: (id: String, place: Place)?
    /// The day of the last row that acts on it.
    var lastAction: CivilDate?
    var revised: Int128 = 0
    /// What they report, which is below zero.
    var revisedReport: Int128 = 0

    /// The amount that it was last known to have.
    var lastAmount: Int64 { Int64(clamping: Int128(amount) - revised) }
    /// The commission that was last known to be reported for it.
    var lastReported: Int128? { reported.map { Int128($0) + revisedReport } }
    /// Whether nothing is left of it.
    var isGone: Bool { amount == 0 ? isTakenBack : takenBack >= Int128(amount) }

    /// The id of the row that says how the row of an id has changed.
    static func revisionID(of id: String, number: Int) -> String { "\(id):revised-\(number)" }

    /// Whether an id is that of a row which says how the row of another id has changed.
    static func isRevision(_ id: String, of other: String) -> Bool { id.hasPrefix("\(other):revised-") }
}
