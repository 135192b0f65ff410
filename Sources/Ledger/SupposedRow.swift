import Money

/// A row that no file holds: what is supposed to happen after the as-of date, to see what would come of it.
public struct SupposedRow: Sendable {
    /// The day on which it is supposed to happen.
    public let date: CivilDate
    fileprivate let kind: Kind

    fileprivate enum Kind {
        case payout(program: UInt16)
        case repetition(of: Int32, customer: Int?)
    }

    /// In minor units of the program's currency.
    public let amount: Int64

    /// Money that is received from a program, which is an index into `Ledger.programs`.
    public static func payout(_ amount: Int64, from program: UInt16, on date: CivilDate) -> SupposedRow {
        SupposedRow(date: date, kind: .payout(program: program), amount: amount)
    }

    /// An earning row, which is an index into `Ledger.rows`, once more: of the same type, product and plan, by the same
    /// customer or by one that the ledger does not know, who has a number from 0 on.
    public static func repetition(
        of row: Int32, _ amount: Int64, on date: CivilDate, newCustomer: Int? = nil
    ) -> SupposedRow {
        SupposedRow(date: date, kind: .repetition(of: row, customer: newCustomer), amount: amount)
    }
}

extension Ledger {
    /// The same ledger with other rows after the as-of date: those that are supposed in place of those that were left
    /// out (SPEC L5). All of them count. On one date they stand in the order of SPEC L1, then in the order given.
    ///
    /// A supposed row's place is that of the row that it repeats; a payout's is the place of the last row. It has no id.
    public func supposing(_ supposed: [SupposedRow]) -> Ledger {
        let firstNew = symbols.endIndex
        var rows = Array(self.rows.prefix(countUpToAsOf))
        let last = rows.last
        let added = supposed.compactMap { row(of: $0, after: last, firstNew: firstNew) }
        rows += added.indices.sorted { (RowOrder.key(added[$0]), $0) < (RowOrder.key(added[$1]), $1) }.map { added[$0] }
        return Ledger(
            rows: rows, countUpToAsOf: rows.count, dropped: dropped, symbols: symbols, files: files, programs: programs)
    }

    private func row(of supposed: SupposedRow, after last: Row?, firstNew: UInt32) -> Row? {
        switch supposed.kind {
        case .payout(let program):
            guard let last else { return nil }
            var row = Row(date: supposed.date, type: .payout, program: program, at: last.location)
            row.amount = supposed.amount
            return row
        case .repetition(let index, let customer):
            let repeated = rows[Int(index)]
            var row = Row(
                date: supposed.date, type: repeated.type, program: repeated.program, at: repeated.location)
            row.amount = supposed.amount
            row.customer =
                customer.map { Symbol(index: firstNew + UInt32(truncatingIfNeeded: $0)) } ?? repeated.customer
            row.subscription = repeated.subscription
            row.product = repeated.product
            row.plan = repeated.plan
            row.subID = repeated.subID
            return row
        }
    }
}
