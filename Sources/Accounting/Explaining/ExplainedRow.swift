import Diagnostics
import Ledger
import Money

/// A row with its texts, as an explanation shows it.
public struct ExplainedRow: Sendable {
    /// The row, as an index into `Ledger.rows`.
    public let index: Int32
    /// Where its record starts.
    public let place: Place
    /// The record as it stands in the file.
    public let record: String
    /// Its id.
    public let id: String
    /// Its date.
    public let date: CivilDate
    /// Its type.
    public let type: RowType
    /// In minor units; for a row that acts on another without an amount, what was left (SPEC L3).
    public let amount: Int64
    /// Whether the record states the amount.
    public let statesAmount: Bool
    /// What the network reported, in minor units.
    public let reported: Int64?
    /// The texts of its other columns that are not empty, by the column's name, in the order of the SPEC's table.
    public let texts: [(column: String, text: String)]

    private static let columns = ["customer", "subscription", "product", "plan", "of", "sub_id", "note"]

    /// A row of a ledger.
    init(_ index: Int32, in ledger: Ledger) {
        let row = ledger.rows[Int(index)]
        self.index = index
        place = ledger.place(of: row)
        record = ledger.record(of: row)
        id = ledger.symbols.text(of: row.id)
        date = row.date
        type = row.type
        amount = row.amount
        statesAmount = !ledger.text(of: row, column: "amount").isEmpty
        reported = row.reported
        texts = Self.columns.map { ($0, ledger.text(of: row, column: $0)) }.filter { !$0.1.isEmpty }
    }

    /// The text of a column, empty where there is none.
    public func text(_ column: String) -> String {
        texts.first { $0.column == column }?.text ?? ""
    }
}
