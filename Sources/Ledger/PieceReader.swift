import Money

/// Reads the records of a piece (SPEC §3).
///
/// It judges whether a record is good, and leaves it to the builder to say what is wrong with one that is not.
struct PieceReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let base: UnsafePointer<UInt8>
    private let width: Int
    private let positions: CellPositions
    private let vocabulary: Vocabulary
    /// The date of a row that has none.
    private let asOf: CivilDate
    private var dates = DateCache()

    /// A reader of pieces of a file with the given header.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, _ header: LedgerHeader, _ vocabulary: Vocabulary, asOf: CivilDate) {
        guard let base = bytes.baseAddress else { return nil }
        self.bytes = bytes
        self.base = base
        width = header.width
        positions = CellPositions(header)
        self.vocabulary = vocabulary
        self.asOf = asOf
    }

    /// Reads every record that starts in the piece.
    mutating func read(_ piece: inout LedgerPiece) {
        var scanner = CSVScanner(bytes)
        scanner.move(to: piece.start, line: 1, limit: piece.limit)
        while scanner.next() {
            let location = RowLocation(
                file: UInt16(truncatingIfNeeded: piece.file), line: UInt32(truncatingIfNeeded: scanner.recordLine),
                offset: scanner.recordStart)
            if scanner.problem == nil, scanner.cellCount == width {
                read(RecordCells(bytes: bytes, base: base, cells: scanner.cells), location, into: &piece)
            } else {
                piece.oddRecords.append(OddRecord(kind: .broken, location: location))
            }
        }
        piece.end = scanner.position
        piece.lineCount = scanner.line - 1
    }

    /// Reads one record of the right width.
    @inline(__always)
    private mutating func read(_ record: RecordCells, _ location: RowLocation, into piece: inout LedgerPiece) {
        let hasID = record[positions.id].count > 0
        let date = record.withText(at: positions.date) { dates.date($0, count: $1) }
        let type = record.withText(at: positions.type) { vocabulary.type($0, count: $1) }
        let program = record.withText(at: positions.program) { vocabulary.program($0, count: $1) }
        let number = Int32(truncatingIfNeeded: piece.rows.count)
        guard let type, let date, let program, hasID,
            let amounts = amounts(record, type, program),
            date >= vocabulary.termsFrom[Int(program)],
            matchesCurrency(record[positions.currency], program)
        else {
            piece.oddRecords.append(OddRecord(kind: .badCells, location: location))
            guard hasID, let program else { return }
            // Only its id, program and place are ever asked for.
            piece.append(record, positions.id, .id, number, program: program)
            piece.badRows.append(piece.rows.count)
            piece.rows.append(Row(date: date ?? asOf, type: type ?? .sale, program: program, at: location))
            return
        }
        var row = Row(date: date, type: type, program: program, at: location)
        row.amount = amounts.amount ?? 0
        row.reportedAmount = amounts.reported ?? Row.notReported
        row.product = piece.word(record, positions.product)
        row.plan = piece.word(record, positions.plan)
        row.subID = piece.word(record, positions.subID)
        piece.rows.append(row)
        piece.append(record, positions.id, .id, number, program: program)
        piece.append(record, positions.customer, .customer, number)
        piece.append(record, positions.subscription, .subscription, number)
        if type.actsOnAnother {
            piece.append(record, positions.of, .reference, Int32(truncatingIfNeeded: piece.references.count))
            piece.references.append(Reference(row: number, of: 0, hasAmount: amounts.amount != nil))
        } else if record[positions.of].count > 0 {
            piece.oddRecords.append(OddRecord(kind: .unusedReference(row: Int(number)), location: location))
        }
    }

    /// The amount and the reported commission, each `nil` where its cell is empty and may be; `nil` if one is wrong.
    @inline(__always)
    private func amounts(
        _ record: RecordCells, _ type: RowType, _ program: UInt16
    ) -> (amount: Int64?, reported: Int64?)? {
        let decimals = vocabulary.decimals[Int(program)]
        var amount: Int64?
        if record[positions.amount].count > 0 {
            amount = record.withText(at: positions.amount) { PlainAmount.parse($0, count: $1, decimals: decimals) }
            guard let amount, type.allows(amountSign: Int(amount.signum())) else { return nil }
        } else if !type.actsOnAnother {
            return nil
        }
        guard record[positions.reported].count > 0 else { return (amount, nil) }
        let reported = record.withText(at: positions.reported) { PlainAmount.parse($0, count: $1, decimals: decimals) }
        guard let reported, type.allows(reportedSign: Int(reported.signum())) else { return nil }
        return (amount, reported)
    }

    @inline(__always)
    private func matchesCurrency(_ cell: CSVCell, _ program: UInt16) -> Bool {
        guard cell.count > 0 else { return true }
        let code = vocabulary.currencies[Int(program)]
        guard cell.count == code.count else { return false }
        for index in 0..<cell.count where base[cell.start + index] != code[index] { return false }
        return true
    }
}
