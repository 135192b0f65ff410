import Diagnostics
import Ledger
import Money

/// What a record of an export says, in the ledger's terms.
struct ExportRow {
    /// Whether it tells that the row of its id was taken back, and is no row itself.
    let isReversal: Bool
    let type: RowType
    /// The program as an index into the site's.
    let program: Int
    var id: String
    /// The day of the row, or the one on which it was taken back where the export tells it.
    let date: CivilDate?
    /// In minor units of the program's currency; `nil` where the export has none.
    let amount: Int64?
    let reported: Int64?
    /// The `id` of the row that it acts on.
    let of: String
    let texts: [ImportField: String]
    /// Where each field stands in the export.
    let source: ExportSource
}
