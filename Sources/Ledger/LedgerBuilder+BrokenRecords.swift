import Diagnostics

extension LedgerBuilder {
    /// Reports a record whose quotes or whose number of cells is wrong, and notes the ids that it swallowed.
    mutating func reportBrokenRecord(
        _ record: ScannedRecord, _ cells: UnsafeMutablePointer<CSVCell>, of file: Int, _ header: LedgerHeader,
        _ bytes: UnsafeBufferPointer<UInt8>
    ) {
        let start = Place(file: files[file].path, line: record.line)
        func place(_ offset: Int) -> (place: Place, linesBelow: Int) {
            let spot = SourceText.spot(of: offset, recordStart: record.start, bytes)
            return (Place(file: start.file, line: start.line, column: spot.column), spot.linesBelow)
        }
        if let problem = record.problem {
            let (place, linesBelow) = place(problem.offset)
            diagnostics.append(brokenQuotes(problem.kind, place, linesBelow: linesBelow))
        } else {
            let count = record.cellCount
            let surplus = count > header.width ? place(cells[header.width].firstByte) : (start, 0)
            let hint =
                count > header.width
                ? "a value that holds a comma stands in quotes: `\"a, b\"`"
                : "an empty cell needs its comma too; a record that goes on in the next line needs quotes"
            diagnostics.append(
                Diagnostic(
                    .error, "ledger/bad-row",
                    "the record has \(count) \(count == 1 ? "cell" : "cells"), the header \(header.width)",
                    hint: hint + Self.lineNote(surplus.1, start), at: surplus.0))
        }
        taintBrokenRecord(record, cells, header, header.positions(named: .id), bytes)
    }

    /// The error for a record with broken quotes.
    func brokenQuotes(_ kind: CSVProblem, _ place: Place, linesBelow: Int) -> Diagnostic {
        let note = Self.lineNote(linesBelow, place)
        switch kind {
        case .quoteInsideValue:
            return Diagnostic(
                .error, "ledger/bad-row", "a quote stands inside a value that is not in quotes",
                hint: "put the whole value in quotes and double each quote in it: `\"5\"\" disk\"`" + note, at: place)
        case .textAfterQuote:
            return Diagnostic(
                .error, "ledger/bad-row", "only a comma or the line's end may follow a closing quote",
                hint: "double a quote that belongs to the value: `\"5\"\" disk\"`" + note, at: place)
        case .unterminatedQuote:
            return Diagnostic(
                .error, "ledger/bad-row", "a quote is opened here and never closed: the rest of the file is one record",
                hint: "close it at the value's end" + note, at: place)
        }
    }

    /// Says on which line a cell stands, where that is not the one on which its record starts.
    static func lineNote(_ linesBelow: Int, _ place: Place) -> String {
        linesBelow > 0 ? " (it stands on line \(place.line + linesBelow))" : ""
    }

    /// Notes every id that may be meant by a broken record: of the cells that a missing or surplus comma may have
    /// moved to the id's column, and of every line that the record swallowed, read by itself.
    mutating func taintBrokenRecord(
        _ record: ScannedRecord, _ cells: UnsafeMutablePointer<CSVCell>, _ header: LedgerHeader, _ positions: [Int],
        _ bytes: UnsafeBufferPointer<UInt8>
    ) {
        let shift = record.cellCount - header.width
        for position in positions {
            let first = max(0, min(position, position + shift))
            let last = min(record.cellCount - 1, max(position, position + shift))
            for candidate in stride(from: first, through: last, by: 1) {
                taints.insert(id: symbols.intern(cells[candidate].text(in: bytes)))
            }
        }
        var start = record.start
        while start < record.end {
            let end = bytes[start..<record.end].firstIndex(of: UInt8(ascii: "\n")) ?? record.end
            var line = CSVScanner(UnsafeBufferPointer(rebasing: bytes[start..<end]))
            if line.next() {
                let text = UnsafeBufferPointer(rebasing: bytes[start..<end])
                for position in positions where position < line.cellCount {
                    taints.insert(id: symbols.intern(line.cells[position].text(in: text)))
                }
            }
            start = end + 1
        }
    }
}
