import Diagnostics

extension Ledger {
    /// Where a row's record starts.
    public func place(of row: Row) -> Place {
        SourceText(files: files).place(row.location, column: nil)
    }

    /// Where a dropped record starts.
    public func place(of record: DroppedRecord) -> Place {
        SourceText(files: files).place(record.location, column: nil)
    }

    /// The row's record as it stands in its file, without its line end.
    public func record(of row: Row) -> String {
        SourceText(files: files).record(row.location)
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
