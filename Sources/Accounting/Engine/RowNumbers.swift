import Ledger

/// A number for each of a program's rows that has one, such as that of its customer.
///
/// They are found for all rows before the first is entered. A look-up in a large table mostly waits for memory; with
/// nothing else between the look-ups, the processor waits for many at once.
struct RowNumbers {
    private var firstRow = 0
    private var numbers: [Int32] = []

    /// The numbers that `number` gives to the rows with the given indices, in order.
    init(_ rows: [Int32], in ledger: Ledger, number: (Int32, Row) -> Int32?) {
        guard let first = rows.first, let last = rows.last else { return }
        firstRow = Int(first)
        numbers = Array(repeating: -1, count: Int(last - first) + 1)
        ledger.rows.withUnsafeBufferPointer { ledgerRows in
            for row in rows { numbers[Int(row - first)] = number(row, ledgerRows[Int(row)]) ?? -1 }
        }
    }

    /// A row's number, or `nil` where it has none.
    subscript(row: Int32) -> Int? {
        let number = numbers[Int(row) - firstRow]
        return number < 0 ? nil : Int(number)
    }
}
