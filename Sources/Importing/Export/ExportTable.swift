import Diagnostics
import Ledger

/// An export's header and records.
struct ExportTable {
    /// The path as the user gave it.
    let file: String
    /// The text as UTF-8 from the header on.
    private let bytes: [UInt8]
    /// How many lines stand before the header.
    private let linesBefore: Int
    /// The names of the columns, trimmed.
    let headers: [String]
    let header: CSVRecord
    /// The records in order; lines with nothing in any cell are none.
    let records: [CSVRecord]

    /// The table of a decoded text, or what is wrong with its form.
    static func read(
        _ text: [UInt8], of file: String, profile: ImportProfile
    ) -> Result<ExportTable, ExportFailure> {
        guard let (offset, lines) = start(of: profile.header, in: text, separator: profile.separator) else {
            return .failure(noHeader(file, profile, text))
        }
        let bytes = Array(text[offset...])
        var reader = CSVReader(bytes, separator: profile.separator.byte)
        guard let header = reader.next() else { return .failure(noHeader(file, profile, text)) }
        return .success(
            ExportTable(
                file: file, bytes: bytes, linesBefore: lines, headers: header.texts.map { Text.trimmed($0) },
                header: header,
                records: reader.filter { record in
                    record.problem != nil || record.cells.contains { !Text.trimmed($0).isEmpty }
                }))
    }

    private static func noHeader(_ file: String, _ profile: ImportProfile, _ text: [UInt8]) -> ExportFailure {
        var hint = "`header` in the profile says where the names of the columns stand"
        if case .beginsWith(let wanted) = profile.header {
            let starts = text.split(separator: UInt8(ascii: "\n")).prefix(100).compactMap { line in
                firstCell(line, separator: profile.separator)
            }
            if let nearest = Suggestion.nearest(to: wanted, among: starts) {
                hint = "did you mean the line that begins with `\(nearest)`? " + hint
            }
        }
        let message =
            switch profile.header {
            case .after(lines: 0): "the export is empty"
            case .after(let lines): "the export has no line behind the first \(lines)"
            case .beginsWith(let text): "no line of the export begins with `\(text)`"
            }
        return ExportFailure([
            Diagnostic(
                .error, "import/no-header", message,
                hint: hint, at: Place(file: file))
        ])
    }

    /// Where the header starts, and how many lines stand before it.
    private static func start(
        of position: HeaderPosition, in text: [UInt8], separator: Separator
    ) -> (offset: Int, lines: Int)? {
        var offset = 0
        var lines = 0
        while offset < text.count {
            let end = text[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
            switch position {
            case .after(let count):
                if lines == count { return (offset, lines) }
            case .beginsWith(let wanted):
                let first = firstCell(text[offset..<end], separator: separator)
                if first?.lowercased() == wanted.lowercased() { return (offset, lines) }
            }
            offset = end + 1
            lines += 1
        }
        return nil
    }

    private static func firstCell(_ line: ArraySlice<UInt8>, separator: Separator) -> String? {
        var reader = CSVReader(Array(line), separator: separator.byte)
        return reader.next()?.texts.first.map { Text.trimmed($0) }
    }

    /// The text of a record's cell without white space around it.
    func text(_ record: CSVRecord, _ column: Int) -> String {
        column < record.cells.count ? Text.trimmed(record.cells[column]) : ""
    }

    /// Where a record starts, or its cell in a column where that stands on the record's first line.
    func place(_ record: CSVRecord, _ column: Int? = nil) -> Place {
        let start = Place(file: file, line: record.line + linesBefore)
        guard let column, column < record.starts.count else { return start }
        var position = 1
        for byte in bytes[record.range.lowerBound..<record.starts[column]] {
            if byte == UInt8(ascii: "\n") { return start }
            if byte & 0xC0 != 0x80 { position += 1 }
        }
        return Place(file: file, line: start.line, column: position)
    }
}
