import Diagnostics

/// Finds cells again in the files that they came from, for what is shown to a person.
struct SourceText {
    let files: [LedgerFile]

    /// The text of a record, quotes and all, without its line end.
    func record(_ location: RowLocation) -> String {
        files[Int(location.file)].bytes.withUnsafeBufferPointer { bytes in
            var scanner = CSVScanner(bytes)
            scanner.move(to: location.offset, line: Int(location.line))
            guard scanner.next() else { return "" }
            var end = scanner.position
            while end > location.offset, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") {
                end -= 1
            }
            return String(decoding: bytes[location.offset..<end], as: UTF8.self)
        }
    }

    /// The start of the cell in a column, or of the record where it has none, or where the cell starts on another line.
    func place(_ location: RowLocation, column: String?) -> Place {
        let file = files[Int(location.file)]
        let start = Place(file: file.path, line: Int(location.line))
        guard let column else { return start }
        return file.bytes.withUnsafeBufferPointer { bytes in
            guard let cell = cell(location, column, bytes) else { return start }
            let spot = Self.spot(of: cell.firstByte, recordStart: location.offset, bytes)
            return Place(file: file.path, line: Int(location.line), column: spot.column)
        }
    }

    /// The text of the cell in a column; empty where the file has no such column.
    func text(_ location: RowLocation, column: String) -> String {
        files[Int(location.file)].bytes.withUnsafeBufferPointer { bytes in
            cell(location, column, bytes).map { String(decoding: $0.text(in: bytes), as: UTF8.self) } ?? ""
        }
    }

    /// The column, in scalars from 1, of a byte of a record, and how many lines below the record's first it stands.
    /// On a later line the column is 1: the place of a record's cell is always on the record's first line.
    static func spot(
        of offset: Int, recordStart: Int, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> (column: Int, linesBelow: Int) {
        let before = bytes[recordStart..<max(recordStart, offset)]
        let linesBelow = before.reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
        guard linesBelow == 0 else { return (1, linesBelow) }
        return (before.reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }, 0)
    }

    private func cell(_ location: RowLocation, _ column: String, _ bytes: UnsafeBufferPointer<UInt8>) -> CSVCell? {
        var scanner = CSVScanner(bytes)
        guard scanner.next() else { return nil }
        let name = Array(column.utf8)
        let index = (0..<scanner.cellCount).first { scanner.cells[$0].text(in: bytes) == name }
        guard let index else { return nil }
        scanner.move(to: location.offset, line: Int(location.line))
        return scanner.next() && index < scanner.cellCount ? scanner.cells[index] : nil
    }
}
