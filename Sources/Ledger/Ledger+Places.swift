import Diagnostics

extension Ledger {
    /// Where a row's record starts.
    public func place(of row: Row) -> Place {
        SourceText(files: files).place(row.location, column: nil)
    }

    /// Where the row's cell in a column starts, its quote included; where the file has no such column, or the cell
    /// starts on a later line than the record, the record's start.
    public func place(of row: Row, column: String) -> Place {
        SourceText(files: files).place(row.location, column: column)
    }

    /// The text of the row's cell in a column, unquoted; empty where the file has no such column.
    public func text(of row: Row, column: String) -> String {
        SourceText(files: files).text(row.location, column: column)
    }
}
