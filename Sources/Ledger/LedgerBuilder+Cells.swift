import Diagnostics
import Money

extension LedgerBuilder {
    /// Reports every bad cell of a record (L6). Only called where there is one.
    mutating func report(_ record: RecordCells, _ positions: CellPositions, _ location: RowLocation) {
        let path = files[Int(location.file)].path
        let judge = CellJudge(
            vocabulary: vocabulary, programs: programs,
            text: { position in record[position].text(in: record.bytes) },
            error: { code, message, hint, position in
                let cell = record[position]
                let spot = SourceText.spot(of: cell.firstByte, recordStart: location.offset, record.bytes)
                let place = Place(
                    file: path, line: Int(location.line), column: position < 0 ? 1 : spot.column)
                return Diagnostic(
                    .error, code, message, hint: hint + (position < 0 ? "" : Self.lineNote(spot.linesBelow, place)),
                    at: place)
            })
        diagnostics += judge.errors(positions)
    }
}
