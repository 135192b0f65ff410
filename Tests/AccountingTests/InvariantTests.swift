import Diagnostics
import Ledger
import Money
import Programs
import TestSupport
import Testing

@testable import Accounting

/// What holds for every ledger and all terms, by its number in `Documentation/Invariants.md`.
@Suite("Invariants over generated ledgers")
struct InvariantTests {
    @Test("Every generated ledger can be used, and has all that terms can bring about")
    func generated() {
        var broken: [String] = []
        var types: Set<RowType> = []
        var statuses: Set<PayoutRun.Status> = []
        var reversed = 0
        var lifted = 0
        var credits = 0
        for seed in Property.seeds {
            let sample = GeneratedLedger(seed: seed)
            let books = sample.books()
            if books.diagnostics.hasErrors { broken.append("\(books.diagnostics)\n\(sample.story)") }
            types.formUnion(books.ledger.rows.map(\.type))
            statuses.formUnion(books.statements.flatMap(\.runs).map(\.status))
            reversed += books.entries.count { $0.reversed > 0 }
            lifted += books.entries.count { $0.standing.tier > 0 }
            credits += books.books.programs[0].credits.count { $0.reason != .bonus && $0.reason != .adjustment }
        }
        #expect(broken == [])
        #expect(types == Set(RowType.allCases))
        #expect(statuses.isSuperset(of: [.none, .missing, .short, .over]))
        #expect(reversed > 100)
        #expect(lifted > 100)
        #expect(credits > 50)
    }

    @Test("I1 Every month adds up, and opens with what the month before closed with (SPEC S2)")
    func months() {
        Property.check { sample in
            var pending: Int64 = 0
            var available: Int64 = 0
            for month in sample.books().statements {
                guard month.opening == Balances(pending: pending, available: available) else {
                    return "\(month.month) opens with \(month.opening)"
                }
                pending += month.earned - month.reversedPending - month.cleared
                available += month.cleared + month.credited - month.reversedAvailable - month.paid
                guard month.closing == Balances(pending: pending, available: available) else {
                    return "\(month.month) closes with \(month.closing)"
                }
            }
            return nil
        }
    }

    @Test("I2 On every day, what is pending, available and paid is what was earned and credited less reversals")
    func conservation() {
        Property.check { sample in
            let days = Set(sample.records.flatMap { [$0.date, $0.date.adding(days: 31)] } + [GeneratedLedger.end])
            for (index, day) in days.sorted().enumerated() where (index + Int(sample.seed)) % 6 == 0 || index < 2 {
                let books = sample.books(asOf: day)
                let earned = books.entries.reduce(Int64(0)) { $0 + $1.commission }
                let reversed = books.entries.reduce(Int64(0)) { $0 + $1.reversed }
                let credited = books.books.programs[0].credits.reduce(Int64(0)) { $0 + $1.amount }
                let paid = books.ledger.rows.filter { $0.type == .payout && $0.date <= day }
                    .reduce(Int64(0)) { $0 + $1.amount }
                let closing = books.statements.last?.closing ?? Balances(pending: 0, available: 0)
                guard closing.pending + closing.available + paid == earned - reversed + credited else {
                    return "\(day): \(closing), paid \(paid), earned \(earned), reversed \(reversed), \(credited)"
                }
            }
            return nil
        }
    }

    @Test("I3 When everything is refunded, nothing is left but credits and payouts")
    func fullRefunds() {
        Property.check { sample in
            let refunds = sample.fullRefunds(on: GeneratedLedger.end.adding(days: -1))
            let books = sample.books(sample.records + refunds)
            guard !books.diagnostics.hasErrors else { return "\(books.diagnostics)\n\(refunds.csv)" }
            let credited = books.statements.reduce(Int64(0)) { $0 + $1.credited - $1.paid }
            let net = books.statements.reduce(Int64(0)) { $0 + $1.sales - $1.refunds }
            let isGone =
                books.entries.allSatisfy { $0.reversed == $0.commission } && net == 0
                && books.statements.last?.closing == Balances(pending: 0, available: credited)
            return isGone ? nil : "something is left\n\(refunds.csv)"
        }
    }

    @Test("I4 No row clears early: what is pending on a day is what clears later, and nothing else")
    func clearing() {
        Property.check { sample in
            for day in sample.monthEnds where (day.month.month + Int(sample.seed)) % 4 == 0 {
                let books = sample.books(asOf: day)
                let later = books.entries.filter { $0.clears > day }
                let pending = later.reduce(Int64(0)) { $0 + $1.commission - $1.reversed }
                let releases = books.statements.last?.releases ?? []
                let isRight =
                    books.statements.last?.closing.pending ?? 0 == pending
                    && releases.allSatisfy { $0.date > day } && releases.reduce(0) { $0 + $1.amount } == pending
                    && later.allSatisfy { $0.reversedAvailable == 0 }
                    && books.entries.allSatisfy { $0.clears >= books.row(of: $0).date }
                guard isRight else { return "\(day): \(pending) clears later" }
            }
            return nil
        }
    }

    @Test("I5 Rows in other files, in another order and with other columns give the same report")
    func files() {
        Property.check { sample in
            var random = SeededGenerator(seed: sample.seed &+ 1)
            let expected = sample.books().report
            for jobs in 1...2 {
                let files = Self.scattered(sample.records, &random)
                if sample.books(files, jobs: jobs).report != expected { return "\(files)" }
            }
            return nil
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

    @Test("I6 What comes after a month changes none of its figures")
    func closedMonths() {
        Property.check { sample in
            let whole = sample.books()
            for day in sample.monthEnds where (day.month.month + Int(sample.seed)) % 4 == 1 {
                let left = sample.books(asOf: day)
                let cut = sample.books(sample.records.filter { $0.date <= day }, asOf: day)
                let figures = { (books: TestBooks) in books.statements.prefix(left.statements.count).map(Self.figures) }
                guard figures(left) == figures(whole) else { return "\(day): another figure" }
                guard left.report == cut.report else { return "\(day): another report" }
                let entries = { (books: TestBooks) in
                    books.entries.prefix(left.entries.count).map { "\($0.standing) \($0.commission) \($0.clears)" }
                }
                guard entries(left) == entries(whole) else { return "\(day): another entry" }
            }
            return nil
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

    @Test("I7 The printed lines add up to the printed sums, in the table and in the rows of the JSON report")
    func printedSums() {
        Property.check { sample in
            let books = sample.books()
            guard !books.statements.isEmpty else { return nil }
            let lines = books.table().split(separator: "\n").map { $0.split(separator: " ") }
            let amount = { (text: Substring) in
                let plain = text.filter { $0 != "," }.map { $0 == "−" ? "-" : String($0) }.joined()
                return (try? DecimalText.parse(plain.utf8, decimals: sample.program.currency.decimals).get())
                    ?? .min / 1024
            }
            let months = lines.filter { line in
                line.count == 11 && line[0].count <= 8 && CivilDate(line[0].prefix(7) + "-01") != nil
            }
            guard months.count == books.statements.count else { return "\(lines)" }
            if months.count > 1 {
                guard let total = lines.first(where: { $0.first == "total" }) else { return "\(lines)" }
                for column in 1...7 where months.reduce(0, { $0 + amount($1[column]) }) != amount(total[column]) {
                    return "column \(column) of\n\(books.table())"
                }
            }
            for statement in books.statements {
                let rows = books.entries.filter { books.row(of: $0).date.month == statement.month }
                guard rows.reduce(0, { $0 + $1.commission }) == statement.earned else { return "\(statement.month)" }
            }
            return nil
        }
    }

    @Test("I8 The same records give the same bytes, and records that stand twice count once")
    func determinism() {
        Property.check { sample in
            let first = sample.books()
            let second = GeneratedLedger(sample, records: sample.records).books()
            guard first.report == second.report, first.diagnostics == second.diagnostics else { return "other bytes" }
            let twice = sample.books([
                ("Content/ledger/a.csv", sample.records.csv), ("Content/ledger/b.csv", sample.records.csv),
            ])
            let isSame = twice.report == first.report && twice.ledger.duplicateCount == sample.records.count
            return isSame ? nil : "rows that stand twice count"
        }
    }

    @Test("I9 The movements of a month add up to its figures, and all of them to its balances")
    func journal() {
        Property.check { sample in
            let books = sample.books()
            let journal = books.journal
            var (pending, available): (Int64, Int64) = (0, 0)
            for statement in books.statements {
                let movements = journal.movements(of: statement.month)
                var sums: [Movement.Figure: Int64] = [:]
                for movement in movements { sums[movement.figure, default: 0] += movement.amount }
                let found = Movement.Figure.allCases.map { sums[$0] ?? 0 }
                let printed = [
                    statement.earned, statement.reversedPending, statement.reversedAvailable, statement.cleared,
                    statement.credited, statement.paid,
                ]
                guard found == printed else { return "\(statement.month): \(found) are not \(printed)" }
                pending += movements.reduce(0) { $0 + $1.pendingChange }
                available += movements.reduce(0) { $0 + $1.availableChange }
                guard statement.closing == Balances(pending: pending, available: available) else {
                    return "\(statement.month): \(pending) and \(available) are not \(statement.closing)"
                }
            }
            return nil
        }
    }

    @Test("I10 No more is taken back of a row than it earned, and of one refunded whole all of it")
    func reversals() {
        Property.check { sample in
            let books = sample.books()
            let wrong = books.entries.first { entry in
                let amount = books.row(of: entry).amount
                return entry.reversed < 0 || entry.reversed > entry.commission || entry.refunded > amount
                    || amount != 0 && entry.refunded == amount && entry.reversed != entry.commission
                    || entry.refunded == 0 && !entry.isTakenBack && entry.reversed != 0
            }
            return wrong.map { "\($0)" }
        }
    }

    @Test("I11 Runs are in order, and no money is received in two of them")
    func runs() {
        Property.check { sample in
            let books = sample.books()
            let runs = books.statements.flatMap(\.runs)
            guard zip(runs, runs.dropFirst()).allSatisfy({ $0.from < $1.from }) else { return "not in order" }
            for (index, run) in runs.enumerated() {
                let end = index + 1 < runs.count ? runs[index + 1].from : GeneratedLedger.end.adding(days: 1)
                let received = books.ledger.rows.filter { $0.type == .payout && $0.date >= run.from && $0.date < end }
                let isRight =
                    run.cutoff <= GeneratedLedger.end && run.from <= run.to
                    && (run.expected == 0) == (run.reason != nil)
                    && run.received == received.reduce(0) { $0 + $1.amount }
                guard isRight else { return "\(run)" }
            }
            return nil
        }
    }

    @Test("I12 What is observed of a row leads to what the books say of it: its tier, its rate, its commission")
    func observations() {
        Property.check { sample in
            let books = sample.books()
            let observations = books.observations
            for entry in books.entries {
                guard let seen = observations[entry.row] else { return "\(entry) was not observed" }
                let isLocked = seen.subscription.map { $0.lock == .start } ?? false
                let paidBy = isLocked ? seen.subscription?.standing : seen.tier.standing
                let outcome = seen.outcomes.first { $0.standing == entry.standing }
                let isSame =
                    paidBy == entry.standing && outcome?.commission == entry.commission && outcome?.rate == entry.rate
                    && seen.trials.first { $0.result == .decided }?.rate == entry.rate
                guard isSame else { return "\(entry) is not \(seen)" }
            }
            return nil
        }
    }
}
