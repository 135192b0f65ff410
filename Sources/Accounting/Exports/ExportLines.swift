import Ledger
import Money

/// Makes a program's movements into lines, month by month, and keeps its balances.
struct ExportLines {
    private let journal: Journal
    private let ledger: Ledger
    private let detail: BooksExport.Detail
    private var pending: Int128 = 0
    private var available: Int128 = 0

    init(_ books: ProgramBooks, ledger: Ledger, asOf: CivilDate, detail: BooksExport.Detail) {
        journal = Journal(books, ledger: ledger, asOf: asOf)
        self.ledger = ledger
        self.detail = detail
    }

    /// Hands on the lines of a statement's month, in order. Months come one after another, none left out.
    mutating func forEach(of statement: Statement, _ body: (ExportLine) throws -> Void) rethrows {
        let movements = journal.movements(of: statement.month)
        switch detail {
        case .row:
            for movement in movements { try body(line(movement)) }
        case .month:
            for movement in movements where movement.figure == .paid { try body(line(movement)) }
            var sums: [ExportKind: Int128] = [:]
            for movement in movements where movement.figure != .paid {
                sums[ExportKind(movement), default: 0] += Int128(movement.amount)
            }
            for kind in ExportKind.allCases {
                guard let sum = sums[kind] else { continue }
                try body(line(kind, sum, on: statement.through, row: nil))
            }
        }
    }

    private mutating func line(_ movement: Movement) -> ExportLine {
        line(
            ExportKind(movement), Int128(movement.amount), on: movement.date, row: ledger.rows[Int(movement.row)])
    }

    private mutating func line(_ kind: ExportKind, _ amount: Int128, on date: CivilDate, row: Row?) -> ExportLine {
        pending += kind.change(of: .pending, by: amount)
        available += kind.change(of: .available, by: amount)
        return ExportLine(date: date, kind: kind, amount: amount, row: row, pending: pending, available: available)
    }
}
