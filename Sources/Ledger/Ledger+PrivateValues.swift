import Diagnostics

extension Ledger {
    /// The columns whose values are never published (SPEC U1).
    static let privateColumns: [LedgerColumn] = [.customer, .id, .of, .subscription, .note]

    /// Every value that must never be published (SPEC U1, U3): of all records, those after the as-of date and those
    /// that were dropped included. Each value of a column stands once, with the place where it first stands; empty
    /// ones are left out. In the order of files and lines.
    public func privateValues() -> [(value: [UInt8], place: Place, column: String)] {
        var values: [(value: [UInt8], place: Place, column: String)] = []
        let seen = Self.privateColumns.map { _ in SymbolStorage() }
        for file in files {
            file.bytes.withUnsafeBufferPointer { bytes in
                var scanner = CSVScanner(bytes)
                guard scanner.next() else { return }
                let header = LedgerHeader(names: (0..<scanner.cellCount).map { scanner.cells[$0].text(in: bytes) })
                let positions = Self.privateColumns.map(header.position(of:))
                while scanner.next() {
                    for (column, position) in positions.enumerated() where position >= 0 && position < scanner.cellCount
                    {
                        let cell = scanner.cells[position]
                        guard cell.count > 0 else { continue }
                        let count = seen[column].count
                        let text = cell.text(in: bytes)
                        _ = seen[column].intern(text)
                        guard seen[column].count > count else { continue }
                        let spot = SourceText.spot(of: cell.firstByte, recordStart: scanner.recordStart, bytes)
                        let place = Place(file: file.path, line: scanner.recordLine, column: spot.column)
                        values.append((text, place, Self.privateColumns[column].rawValue))
                    }
                }
            }
        }
        return values
    }
}
