import Diagnostics
import Ledger
import Money
import Programs
import TestSupport
import Testing

@testable import Accounting

/// What holds for every ledger and all terms, looked at over many that are made by chance.
@Suite("Invariants over generated ledgers")
struct InvariantTests {
    static let seeds: Range<UInt64> = 0..<250

    @Test("Every generated ledger can be used, and has all that terms can bring about")
    func generated() {
        var broken: [String] = []
        var types: Set<RowType> = []
        var statuses: Set<PayoutRun.Status> = []
        var reversed = 0
        var lifted = 0
        for seed in Self.seeds {
            let sample = GeneratedLedger(seed: seed)
            let books = sample.books()
            if books.diagnostics.hasErrors { broken.append("\(books.diagnostics)\n\(sample.story)") }
            types.formUnion(books.ledger.rows.map(\.type))
            statuses.formUnion(books.statements.flatMap(\.runs).map(\.status))
            reversed += books.entries.count { $0.reversed > 0 }
            lifted += books.entries.count { $0.standing.tier > 0 }
        }
        #expect(broken == [])
        #expect(types == Set(RowType.allCases))
        #expect(statuses.isSuperset(of: [.none, .missing, .paid, .short, .over]) || statuses.count >= 4)
        #expect(reversed > 100)
        #expect(lifted > 100)
    }

    @Test("Every month adds up, and opens with what the month before closed with (SPEC S2)", arguments: seeds)
    func months(seed: UInt64) {
        let sample = GeneratedLedger(seed: seed)
        var pending: Int64 = 0
        var available: Int64 = 0
        for month in sample.books().statements {
            let opens = month.opening == Balances(pending: pending, available: available)
            pending += month.earned - month.reversedPending - month.cleared
            available += month.cleared + month.credited - month.reversedAvailable - month.paid
            let closes = month.closing == Balances(pending: pending, available: available)
            #expect(opens && closes, "\(month.month)\n\(sample.story)")
        }
    }

    @Test(
        "What is pending, available and paid is what was earned and credited less what was reversed", arguments: seeds)
    func conservation(seed: UInt64) {
        let sample = GeneratedLedger(seed: seed)
        let books = sample.books()
        let earned = books.entries.reduce(Int64(0)) { $0 + $1.commission }
        let reversed = books.entries.reduce(Int64(0)) { $0 + $1.reversed }
        let credited = books.statements.reduce(Int64(0)) { $0 + $1.credited }
        let paid = books.ledger.rows.filter { $0.type == .payout }.reduce(Int64(0)) { $0 + $1.amount }
        let closing = books.statements.last?.closing ?? Balances(pending: 0, available: 0)
        #expect(closing.pending + closing.available + paid == earned - reversed + credited, "\(sample.story)")
        #expect(books.statements.reduce(0) { $0 + $1.earned } == earned, "\(sample.story)")
        let taken = books.statements.reduce(0) { $0 + $1.reversedPending + $1.reversedAvailable }
        #expect(taken == reversed, "\(sample.story)")
    }

    @Test("No row has more taken back of its commission than it earned, and one that is refunded whole has all of it")
    func reversals() {
        var wrong: [String] = []
        for seed in Self.seeds {
            let sample = GeneratedLedger(seed: seed)
            let books = sample.books()
            for entry in books.entries {
                let amount = books.row(of: entry).amount
                let isRight =
                    0 <= entry.reversed && entry.reversed <= entry.commission && entry.refunded <= amount
                    && (amount == 0 || entry.refunded < amount || entry.reversed == entry.commission)
                    && (entry.refunded > 0 || entry.isTakenBack || entry.reversed == 0)
                if !isRight { wrong.append("\(entry)\n\(sample.story)") }
            }
        }
        #expect(wrong == [])
    }

    @Test("No row clears before its day: pending at a month's end is what clears later", arguments: seeds)
    func clearing(seed: UInt64) {
        let sample = GeneratedLedger(seed: seed)
        for day in sample.monthEnds where (day.month.month + Int(seed)) % 4 == 0 {
            let books = sample.books(asOf: day)
            let later = books.entries.filter { $0.clears > day }
            let pending = later.reduce(Int64(0)) { $0 + $1.commission - $1.reversed }
            #expect(books.statements.last?.closing.pending == pending, "\(day)\n\(sample.story)")
            let releases = books.statements.last?.releases ?? []
            #expect(releases.allSatisfy { $0.date > day }, "\(day)\n\(sample.story)")
            #expect(releases.reduce(0) { $0 + $1.amount } == pending, "\(day)\n\(sample.story)")
            #expect(later.allSatisfy { $0.reversedAvailable == 0 }, "\(day)\n\(sample.story)")
        }
    }

    @Test("A row clears on or after its own date", arguments: seeds)
    func clearingDates(seed: UInt64) {
        let books = GeneratedLedger(seed: seed).books()
        #expect(books.entries.allSatisfy { $0.clears >= books.row(of: $0).date })
    }

    @Test("What comes after a month changes none of its figures", arguments: seeds)
    func closedMonths(seed: UInt64) {
        let sample = GeneratedLedger(seed: seed)
        let whole = sample.books()
        for day in sample.monthEnds where (day.month.month + Int(seed)) % 4 == 1 {
            let left = sample.books(asOf: day)
            let cut = sample.books(sample.records.filter { $0.date <= day }, asOf: day)
            let texts = { (books: TestBooks) in books.statements.prefix(left.statements.count).map(Self.figures) }
            #expect(texts(left) == texts(whole), "\(day)\n\(sample.story)")
            let isSame = left.report == cut.report
            #expect(isSame, "\(day)\n\(sample.story)")
            let entries = { (books: TestBooks) in
                books.entries.prefix(left.entries.count).map { "\($0.standing) \($0.commission) \($0.clears)" }
            }
            #expect(entries(left) == entries(whole), "\(day)\n\(sample.story)")
        }
    }

    /// All of a statement that does not depend on what comes later. Of a run that is how much is expected when and why,
    /// not what was received, which is as of the as-of date (SPEC S3).
    private static func figures(_ statement: Statement) -> String {
        let runs = statement.runs.map {
            "\($0.cutoff) \($0.from) \($0.to) \($0.expected) \($0.due) \(String(describing: $0.reason))"
        }
        var bare = statement
        bare.runs = []
        return "\(bare) \(runs)"
    }

    @Test("When everything is refunded, nothing is left but credits and payouts", arguments: seeds)
    func fullRefunds(seed: UInt64) {
        let sample = GeneratedLedger(seed: seed)
        let refunds = sample.fullRefunds(on: GeneratedLedger.end.adding(days: -1))
        let books = sample.books(sample.records + refunds)
        #expect(!books.diagnostics.hasErrors, "\(books.diagnostics)\n\(refunds.csv)\n\(sample.story)")
        #expect(books.entries.allSatisfy { $0.reversed == $0.commission }, "\(refunds.csv)\n\(sample.story)")
        let closing = books.statements.last?.closing
        let credited = books.statements.reduce(Int64(0)) { $0 + $1.credited - $1.paid }
        #expect(closing == Balances(pending: 0, available: credited), "\(refunds.csv)\n\(sample.story)")
        let net = books.statements.reduce(Int64(0)) { $0 + $1.sales - $1.refunds }
        #expect(net == 0, "\(refunds.csv)\n\(sample.story)")
    }

    @Test("Rows in other files, in another order and with other columns give the same report", arguments: seeds)
    func files(seed: UInt64) {
        let sample = GeneratedLedger(seed: seed)
        var random = SeededGenerator(seed: seed &+ 1)
        let expected = sample.books().report
        for jobs in 1...2 {
            let files = Self.scattered(sample.records, &random)
            let isSame = sample.books(files, jobs: jobs).report == expected
            #expect(isSame, "\(files)\n\(sample.story)")
        }
    }

    /// The records in several files, in any order that SPEC L1 puts right again: those of one date and kind keep
    /// theirs.
    private static func scattered(
        _ records: [GeneratedRecord], _ random: inout SeededGenerator
    ) -> [(path: String, text: String)] {
        let count = Int.random(in: 1...4, using: &random)
        var groups: [[[GeneratedRecord]]] = Array(repeating: [], count: count)
        var index = 0
        while index < records.count {
            let first = records[index]
            let group = records[index...].prefix { $0.date == first.date && $0.type.rank == first.type.rank }
            groups[Int.random(in: 0..<count, using: &random)].append(Array(group))
            index += group.count
        }
        return groups.enumerated().map { number, groups in
            let columns = GeneratedRecord.columns.shuffled(using: &random)
            let lines = groups.shuffled(using: &random).joined().map { $0.line(columns) }
            return ("Content/ledger/\(number).csv", columns.joined(separator: ",") + "\n" + lines.joined())
        }.shuffled(using: &random)
    }

    @Test("The same records give the same bytes, and records that stand twice count once", arguments: seeds)
    func determinism(seed: UInt64) {
        let sample = GeneratedLedger(seed: seed)
        let first = sample.books()
        let second = GeneratedLedger(seed: seed).books()
        #expect(first.report == second.report)
        #expect(first.diagnostics == second.diagnostics)
        let twice = sample.books([
            ("Content/ledger/a.csv", sample.records.csv), ("Content/ledger/b.csv", sample.records.csv),
        ])
        #expect(twice.report == first.report, "\(sample.story)")
        #expect(twice.ledger.duplicateCount == sample.records.count)
    }

    @Test("Runs are in order, and no money is received in two of them", arguments: seeds)
    func runs(seed: UInt64) {
        let sample = GeneratedLedger(seed: seed)
        let books = sample.books()
        let runs = books.statements.flatMap(\.runs)
        #expect(zip(runs, runs.dropFirst()).allSatisfy { $0.from < $1.from }, "\(sample.story)")
        #expect(runs.allSatisfy { $0.cutoff <= GeneratedLedger.end && $0.from <= $0.to }, "\(sample.story)")
        #expect(runs.allSatisfy { ($0.expected == 0) == ($0.reason != nil) }, "\(sample.story)")
        for (index, run) in runs.enumerated() {
            let end = index + 1 < runs.count ? runs[index + 1].from : GeneratedLedger.end.adding(days: 1)
            let received = books.ledger.rows.filter { $0.type == .payout && $0.date >= run.from && $0.date < end }
            #expect(run.received == received.reduce(0) { $0 + $1.amount }, "\(run)\n\(sample.story)")
        }
    }
}
