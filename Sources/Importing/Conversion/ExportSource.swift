import Diagnostics
import Ledger

/// Where a row comes from: a record of an export.
struct ExportSource {
    let table: ExportTable
    let record: CSVRecord
    /// The positions of each field's columns.
    let fields: [ImportField: [Int]]

    /// Where the record starts.
    var place: Place { table.place(record) }

    /// Where the first column of a field stands in it.
    func place(of field: ImportField) -> Place {
        table.place(record, fields[field]?.first)
    }
}
