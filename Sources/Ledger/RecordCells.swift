/// The cells of the record at hand, as the loop over records reads them.
struct RecordCells {
    let bytes: UnsafeBufferPointer<UInt8>
    let base: UnsafePointer<UInt8>
    let cells: UnsafeMutablePointer<CSVCell>

    /// The cell at a position; an empty one where the file lacks the column.
    @inline(__always)
    subscript(position: Int) -> CSVCell { position < 0 ? .empty : cells[position] }

    /// Calls `body` with the cell's text, which is copied only where it holds doubled quotes.
    @inline(__always)
    func withText<Result>(at position: Int, _ body: (UnsafePointer<UInt8>, Int) -> Result) -> Result {
        let cell = self[position]
        if cell.isEscaped { return withUnescapedText(cell, body) }
        return body(base + cell.start, cell.end - cell.start)
    }

    @inline(never)
    private func withUnescapedText<Result>(_ cell: CSVCell, _ body: (UnsafePointer<UInt8>, Int) -> Result) -> Result {
        let text = cell.text(in: bytes)
        return text.withUnsafeBufferPointer { body($0.baseAddress ?? base, $0.count) }
    }
}
