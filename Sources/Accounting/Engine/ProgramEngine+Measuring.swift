import Ledger
import Money
import Programs

/// Taking rows into the tier book, which may be a month ahead of the money.
extension ProgramEngine {
    /// Takes in a month's rows before any of them is paid, and notes the tier that each has by its own date.
    mutating func measureAhead(_ rows: ArraySlice<Int32>) {
        let present = currentTerms
        rowTiers.removeAll(keepingCapacity: true)
        for index in rows {
            let row = ledger.rows[Int(index)]
            let terms = terms(on: row.date)
            if row.type.isEarning, monthTiers[terms] == nil, self.terms[terms].terms.tierPolicy.review == .payment {
                rowTiers[index] = tier(of: terms, on: row.date)
                if watched.contains(index) { rowFindings[index] = finding(of: terms, on: row.date) }
            }
            measure(index, row)
            reviewAfterRow(on: row.date)
        }
        currentTerms = present
    }

    /// Takes a row into the tier book.
    mutating func measure(_ index: Int32, _ row: Row) {
        if row.type.isEarning {
            let entry = measuredCount
            entryOfRow[Int(index) - firstRow] = Int32(entry)
            measuredCount += 1
            guard !tierBook.isIdle else { return }
            let commission = entry < entries.count ? entries[entry].commission : 0
            tierBook.append(MeasuredItem(row, customer: customers[index], commission: commission))
        } else if let target = earningRow(of: row) {
            let entry = Int(entryOfRow[Int(target) - firstRow])
            let commission = entry < entries.count ? entries[entry].commission - entries[entry].reversed : 0
            update(&tierBook, entry, by: row, commission: commission)
        }
    }

    /// Changes an earning row's item in a book by a reversal or a reinstatement of it.
    func update(_ book: inout MeasureBook, _ entry: Int, by row: Row, commission: Int64) {
        book.update(entry) { item in
            if item.type.isPayment { item.standing += row.type == .reinstatement ? row.amount : -row.amount }
            item.commission = commission
        }
    }

    /// The earning row that a refund, a chargeback or a reinstatement is about, as an index into the ledger's rows.
    func earningRow(of row: Row) -> Int32? {
        switch row.type {
        case .refund, .chargeback: row.target
        case .reinstatement: ledger.rows[Int(row.target)].target
        default: nil
        }
    }
}
