import Ledger
import Money

/// A row that an import adds to the ledger.
struct NewRow {
    let type: RowType
    /// The program as an index into the site's.
    let program: Int
    let programID: String
    let id: String
    let date: CivilDate
    /// In minor units; `nil` leaves the cell empty.
    let amount: Int64?
    let reported: Int64?
    let of: String
    let texts: [ImportField: String]
    let currency: Currency
    let source: ExportSource

    /// The text of the cell in a column of the ledger; empty in columns that it does not know.
    func text(column: String) -> String {
        switch column {
        case "type": return type.name
        case "program": return programID
        case "id": return id
        case "date": return date.description
        case "of": return of
        case "amount": return amount.map { DecimalText.format($0, decimals: currency.decimals) } ?? ""
        case "reported": return reported.map { DecimalText.format($0, decimals: currency.decimals) } ?? ""
        default: return ImportField(rawValue: column).flatMap { texts[$0] } ?? ""
        }
    }
}
