import Diagnostics

/// What there is to say of single records, after all of them have been read.
extension LedgerBuilder {
    /// Marks the rows that are bad or repeat another, reports them, and leaves the references of the latter out.
    mutating func judgeRecords() {
        isBad = Array(repeating: false, count: rows.count)
        for row in badRows { isBad[row] = true }
        let repetitions = symbols.parts.flatMap(\.repetitions).sorted { $0.row < $1.row }
        for (row, _) in repetitions { isBad[row] = true }
        for (row, first) in repetitions { judgeRepetition(of: first, at: rows[row].location) }
        if !repetitions.isEmpty { references.removeAll { isBad[Int($0.row)] } }
        for odd in oddRecords { report(odd) }
    }

    private mutating func report(_ odd: OddRecord) {
        let location = odd.location
        if case .unusedReference(let row) = odd.kind {
            if !isBad[row] { warnOfUnusedReference(location, rows[row].type) }
            return
        }
        let file = Int(location.file)
        guard let header = headers[file] else { return }
        files[file].bytes.withUnsafeBufferPointer { bytes in
            var scanner = CSVScanner(bytes)
            scanner.move(to: location.offset, line: Int(location.line))
            guard let base = bytes.baseAddress, scanner.next() else { return }
            if case .broken = odd.kind {
                reportBrokenRecord(scanner.record, scanner.cells, of: file, header, bytes)
            } else {
                let record = RecordCells(bytes: bytes, base: base, cells: scanner.cells)
                let positions = CellPositions(header)
                report(record, positions, location)
                let id = symbols.intern(record[positions.id].text(in: bytes))
                if let program = record.withText(at: positions.program, { vocabulary.program($0, count: $1) }) {
                    taints.insert(id: id, program: program)
                } else {
                    taints.insert(id: id)
                }
            }
        }
    }

    private mutating func warnOfUnusedReference(_ location: RowLocation, _ type: RowType) {
        diagnostics.append(
            Diagnostic(
                .warning, "ledger/unused-reference",
                "\(Phrase.article(type)) acts on no other row: its `of` is ignored",
                hint: "leave `of` empty, or make it a `refund`, `chargeback` or `reinstatement`",
                at: place(location, .of)))
    }
}
