import Ledger
import Money
import Programs
import TestSupport

/// A program, an account and a ledger without errors, all made by chance from a seed.
struct GeneratedLedger {
    static let end = CivilDate(year: 2025, month: 9, day: 30)
    private static let holidays: Set<CivilDate> = [
        CivilDate(year: 2024, month: 5, day: 15), CivilDate(year: 2025, month: 1, day: 1),
    ]

    let seed: UInt64
    let program: Program
    let account: Account
    /// In the order of SPEC L1.
    let records: [GeneratedRecord]

    init(seed: UInt64, id: String = "acme") {
        var random = SeededGenerator(seed: seed)
        self.seed = seed
        program = GeneratedTerms.program(&random, id: id)
        account = GeneratedTerms.account(&random)
        var writer = GeneratedWriter(decimals: program.currency.decimals)
        let count = Int.random(in: 1...45, using: &random)
        while writer.records.count < count { writer.write(&random) }
        records = writer.records
    }

    /// The same program and account with other records, which are some of these or more.
    init(_ other: GeneratedLedger, records: [GeneratedRecord]) {
        seed = other.seed
        program = other.program
        account = other.account
        self.records = records
    }

    /// What a test that fails shows: enough to see the case again.
    var story: String {
        "seed \(seed)\n\(records.csv)\naccount: \(account)\nterms: \(program.terms)"
    }

    /// The books as of a day, over all records or others, in one file or several.
    func books(_ records: [GeneratedRecord]? = nil, asOf: CivilDate = end) -> TestBooks {
        books([("Content/ledger/a.csv", (records ?? self.records).csv)], asOf: asOf)
    }

    func books(_ files: [(path: String, text: String)], asOf: CivilDate = end, jobs: Int = 1) -> TestBooks {
        TestBooks(program, files, account: account, holidays: Self.holidays, asOf: asOf, jobs: jobs)
    }

    /// The last days of the months that have ended by `end`, from the first record's on.
    var monthEnds: [CivilDate] {
        let first = records[0].date.month
        return (0...first.distance(to: Self.end.month)).map { first.advanced(by: $0).lastDay }
    }

    /// Records that take back all that is left of everything, on a day.
    func fullRefunds(on date: CivilDate) -> [GeneratedRecord] {
        let books = books()
        return books.entries.filter { entry in
            let row = books.row(of: entry)
            return row.amount == 0 ? !isTakenBack(row, in: books) : entry.refunded < row.amount
        }.map { entry in
            let id = books.ledger.symbols.text(of: books.row(of: entry).id)
            return GeneratedRecord(id: "back-\(id)", date: date, type: .refund, of: id)
        }
    }

    /// Whether a row of amount 0 was refunded, or charged back and not reinstated.
    private func isTakenBack(_ row: Row, in books: TestBooks) -> Bool {
        let rows = books.ledger.rows
        return rows.contains { reversal in
            guard reversal.type.isReversal, rows[Int(reversal.target)].id == row.id else { return false }
            return !rows.contains { $0.type == .reinstatement && rows[Int($0.target)].id == reversal.id }
        }
    }
}
