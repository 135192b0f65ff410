import Diagnostics

extension LedgerBuilder {
    /// How many files a row's location can tell apart.
    static let fileLimit = Int(UInt16.max)

    /// Reads the header of the next file; `encoding` is what checking its bytes told.
    mutating func openFile(_ number: Int, encoding: FileEncoding) {
        let path = files[number].path
        files[number].bytes.withUnsafeBufferPointer { bytes in
            if let problem = encoding.problem {
                reportEncoding(problem.kind, at: problem.offset, of: path, bytes)
                giveUp(on: bytes)
                return
            }
            var scanner = CSVScanner(bytes)
            guard scanner.next() else {
                let columns = "id,date,type,\(programs.count > 1 ? "program," : "")amount"
                diagnostics.append(
                    Diagnostic(
                        .error, "ledger/missing-column", "the file is empty: it has no header",
                        hint: "start it with a header such as `\(columns)`", at: Place(file: path)))
                append(nil)
                return
            }
            let header = LedgerHeader(names: (0..<scanner.cellCount).map { scanner.cells[$0].text(in: bytes) })
            let problems = check(header, scanner, path, bytes)
            diagnostics += problems
            guard !problems.hasErrors else {
                giveUp(on: bytes)
                return
            }
            append(header, body: (scanner.position, scanner.line))
        }
    }

    private mutating func append(_ header: LedgerHeader?, body: (offset: Int, line: Int) = (0, 1)) {
        headers.append(header)
        bodies.append(body)
    }

    private func check(
        _ header: LedgerHeader, _ scanner: borrowing CSVScanner, _ path: String, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> [Diagnostic] {
        let line = scanner.recordLine
        let start = scanner.recordStart
        let offsets = (0..<scanner.cellCount).map { scanner.cells[$0].firstByte }
        let place = { (cell: Int?) -> Place in
            let column = cell.map { SourceText.spot(of: offsets[$0], recordStart: start, bytes).column } ?? 1
            return Place(file: path, line: line, column: column)
        }
        if let problem = scanner.problem {
            let spot = SourceText.spot(of: problem.offset, recordStart: start, bytes)
            return [
                brokenQuotes(
                    problem.kind, Place(file: path, line: line, column: spot.column), linesBelow: spot.linesBelow)
            ]
        }
        return header.check(needsProgram: programs.count > 1, place: place)
    }

    private mutating func reportEncoding(
        _ kind: FileEncoding.Problem, at offset: Int, of path: String, _ bytes: UnsafeBufferPointer<UInt8>
    ) {
        let line = bytes[..<offset].reduce(1) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
        var lineStart = bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        if lineStart == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { lineStart = min(3, offset) }
        let column = SourceText.spot(of: offset, recordStart: lineStart, bytes).column
        let place = Place(file: path, line: line, column: column)
        switch kind {
        case .notUTF8:
            let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
            let hex = String(bytes[offset], radix: 16, uppercase: true)
            diagnostics.append(
                Diagnostic(
                    .error, "ledger/bad-encoding",
                    isUTF16
                        ? "the file is UTF-16, not UTF-8"
                        : "the file is not UTF-8: the byte 0x\(hex) cannot stand here",
                    hint: "save it again as UTF-8, or `iconv -f \(isUTF16 ? "UTF-16" : "WINDOWS-1252") -t UTF-8`",
                    at: place))
        case .replacementCharacter:
            diagnostics.append(
                Diagnostic(
                    .error, "ledger/bad-encoding", "a character was lost here before: U+FFFD stands in its place",
                    hint: "export the file again as UTF-8, or write the character that belongs here", at: place))
        }
    }

    /// Notes the ids of a file whose rows are not read, so that references to them give no second error.
    private mutating func giveUp(on bytes: UnsafeBufferPointer<UInt8>) {
        append(nil)
        var scanner = CSVScanner(bytes)
        guard scanner.next() else { return }
        let header = LedgerHeader(names: (0..<scanner.cellCount).map { scanner.cells[$0].text(in: bytes) })
        let positions = header.positions(named: .id)
        guard !positions.isEmpty, scanner.problem == nil else {
            taints.insertUnknownIDs()
            return
        }
        while scanner.next() {
            if scanner.problem != nil || scanner.cellCount != header.width {
                taintBrokenRecord(scanner.record, scanner.cells, header, positions, bytes)
            } else {
                for position in positions { taints.insert(id: symbols.intern(scanner.cells[position].text(in: bytes))) }
            }
        }
    }

    /// Reports that a file is beyond what can be told apart, and is not read.
    mutating func refuseFiles(from number: Int) {
        diagnostics.append(
            Diagnostic(
                .error, "ledger/too-many-files", "there are more than \(number) ledger files",
                hint: "join small files into larger ones", at: Place(file: files[number].path)))
        taints.insertUnknownIDs()
    }
}
