import Diagnostics
import Money

extension LedgerBuilder {
    /// Reads every record behind the header.
    mutating func readRecords(
        of file: Int, _ header: LedgerHeader, _ scanner: inout CSVScanner, _ bytes: UnsafeBufferPointer<UInt8>
    ) {
        guard let base = bytes.baseAddress else { return }
        let positions = CellPositions(header)
        var memory = CellMemory()
        var batch: [ScannedRecord] = []
        batch.reserveCapacity(Self.batchSize)
        while true {
            scanner.forgetCells()
            batch.removeAll(keepingCapacity: true)
            while batch.count < Self.batchSize, scanner.nextKeepingCells() { batch.append(scanner.record) }
            if batch.isEmpty { return }
            for record in batch where record.cellCount == header.width {
                let cells = RecordCells(bytes: bytes, base: base, cells: scanner.keptCells + record.firstCell)
                touched &+= symbols.touch(cells, positions.id) &+ symbols.touch(cells, positions.customer)
            }
            for record in batch {
                let cells = scanner.keptCells + record.firstCell
                guard record.problem == nil, record.cellCount == header.width else {
                    reportBrokenRecord(record, cells, of: file, header, bytes)
                    continue
                }
                guard let line = UInt32(exactly: record.line), rows.count < Int(Int32.max) - 1 else {
                    refuseRows(of: file)
                    return
                }
                let location = RowLocation(file: UInt16(truncatingIfNeeded: file), line: line, offset: record.start)
                readRecord(RecordCells(bytes: bytes, base: base, cells: cells), positions, location, &memory)
            }
        }
    }

    /// How many records are scanned before their rows are made. What takes longest is to wait for memory where a
    /// symbol's slot is looked up; asked for all at once, the slots come together.
    private static let batchSize = 32

    private mutating func refuseRows(of file: Int) {
        diagnostics.append(
            Diagnostic(
                .error, "ledger/too-many-rows", "the ledger has more rows than can be told apart",
                hint: "take old rows into a ledger of their own", at: Place(file: files[file].path)))
        taints.insertUnknownIDs()
    }

    /// Reads one record of the right width: a row, or the errors of its cells, or both.
    @inline(__always)
    private mutating func readRecord(
        _ record: RecordCells, _ positions: CellPositions, _ location: RowLocation, _ memory: inout CellMemory
    ) {
        let id = record.withText(at: positions.id) { symbols.intern($0, count: $1) }
        let date = record.withText(at: positions.date) { dates.date($0, count: $1) }
        let type = record.withText(at: positions.type) { vocabulary.type($0, count: $1) }
        let program = record.withText(at: positions.program) { vocabulary.program($0, count: $1) }
        let of = record.withText(at: positions.of) { symbols.intern($0, count: $1) }
        guard let type, let date, let program, id != 0,
            let amounts = amounts(record, positions, type, program),
            date >= vocabulary.termsFrom[Int(program)],
            matchesCurrency(record[positions.currency], record, program)
        else {
            report(record, positions, location)
            guard id != 0 else { return }
            guard let program else {
                taints.insert(id: id)
                return
            }
            // Only its id, program and place are ever asked for.
            let placeholder = Row(
                date: date ?? asOf, type: type ?? .sale, program: program, id: Symbol(index: id), customer: .empty,
                subscription: .empty, product: .empty, plan: .empty, subID: .empty, amount: 0,
                reportedAmount: Row.notReported, fileAndOffset: location.packed, line: location.line,
                target: Row.noTarget)
            taints.insert(id: id, program: program)
            if enter(placeholder) { isBad.append(true) }
            return
        }
        let row = Row(
            date: date, type: type, program: program, id: Symbol(index: id),
            customer: Symbol(index: record.withText(at: positions.customer) { symbols.intern($0, count: $1) }),
            subscription: symbol(record, positions.subscription, &memory.subscription),
            product: symbol(record, positions.product, &memory.product),
            plan: symbol(record, positions.plan, &memory.plan), subID: symbol(record, positions.subID, &memory.subID),
            amount: amounts.amount ?? 0, reportedAmount: amounts.reported ?? Row.notReported,
            fileAndOffset: location.packed, line: location.line, target: Row.noTarget)
        guard enter(row) else { return }
        isBad.append(false)
        if type.actsOnAnother {
            references.append(
                Reference(row: Int32(truncatingIfNeeded: rows.count - 1), of: of, hasAmount: amounts.amount != nil))
        } else if of != 0 {
            warnOfUnusedReference(location, type)
        }
    }

    /// A symbol of a column whose values often repeat from one record to the next.
    @inline(__always)
    private func symbol(_ record: RecordCells, _ position: Int, _ last: inout UInt32) -> Symbol {
        if position >= 0 {
            last = record.withText(at: position) { bytes, count in
                symbols.text(of: last, equals: bytes, count: count) ? last : symbols.intern(bytes, count: count)
            }
        }
        return Symbol(index: last)
    }

    /// The amount and the reported commission, each `nil` where its cell is empty and may be; `nil` if one is wrong.
    @inline(__always)
    private func amounts(
        _ record: RecordCells, _ positions: CellPositions, _ type: RowType, _ program: UInt16
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
    private func matchesCurrency(_ cell: CSVCell, _ record: RecordCells, _ program: UInt16) -> Bool {
        guard cell.count > 0 else { return true }
        let code = vocabulary.currencies[Int(program)]
        guard cell.count == code.count else { return false }
        for index in 0..<cell.count where record.base[cell.start + index] != code[index] { return false }
        return true
    }

    /// Enters a row unless its program has the id already (L2); `false` where it has.
    @inline(__always)
    private mutating func enter(_ row: Row) -> Bool {
        if let first = index.row(id: row.id.index, program: row.program) {
            judgeRepetition(of: Int(first), at: row.location)
            return false
        }
        index.insert(Int32(truncatingIfNeeded: rows.count), id: row.id.index, program: row.program)
        rows.append(row)
        return true
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
