import Diagnostics
import Ledger

/// What becomes of the rows of an export that fulfill some conditions.
struct RowRule: Sendable {
    /// A column and the texts of which it must hold one.
    struct Condition: Sendable {
        let source: ColumnSource
        let values: [String]

        /// Whether a cell's trimmed text is one of the texts, case aside; `*` is any but the empty one.
        func holds(_ text: String) -> Bool {
            values.contains { $0 == "*" ? !text.isEmpty : $0.lowercased() == text.lowercased() }
        }
    }

    /// What the sign of the amount must be.
    enum Sign: String, CaseIterable, Sendable {
        case negative
        case zero
        case positive
    }

    /// What becomes of a row.
    enum Action: Sendable {
        /// It is a row of the ledger.
        case row(RowType)
        /// It is left out, for a reason.
        case skip(String)
        /// The row that it tells of is taken back, by a refund or a chargeback.
        case reversed(RowType)
    }

    let conditions: [Condition]
    let sign: Sign?
    let action: Action
    /// Columns that stand for fields in such rows, instead of the profile's own.
    let columns: [ImportField: ColumnSource]
    /// What fields are in such rows, whatever the export has.
    let constants: [ImportField: String]
    /// Where the profile says so.
    let place: Place
}
