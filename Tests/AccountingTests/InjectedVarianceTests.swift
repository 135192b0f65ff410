import Accounting
import Ledger
import Money
import Programs
import TestSupport
import Testing

/// Generated ledgers whose networks make mistakes of a known kind.
@Suite("Causes of injected variances")
struct InjectedVarianceTests {
    /// A ledger in which the reported commission of every earning row is replaced.
    private struct Injected {
        let sample: GeneratedLedger
        let books: TestBooks
        /// The cause that was injected, by the row's id; rows without one are reported as they are.
        let causes: [String: VarianceCause]

        init(seed: UInt64) {
            var random = SeededGenerator(seed: seed ^ 0x5EED)
            let sample = GeneratedLedger(seed: seed)
            let plain = sample.books()
            let observations = plain.observations
            var reported: [String: String] = [:]
            var causes: [String: VarianceCause] = [:]
            for entry in plain.entries {
                let id = plain.ledger.symbols.text(of: plain.row(of: entry).id)
                guard let observation = observations[entry.row] else { continue }
                let mistakes = Self.mistakes(entry, observation, plain, sample.program)
                    .filter { $0.figure != entry.commission && $0.figure >= 0 }
                var figure = entry.commission
                if Int.random(in: 0..<4, using: &random) > 0,
                    let mistake = mistakes.randomElement(using: &random)
                {
                    figure = mistake.figure
                    causes[id] = mistake.cause
                }
                reported[id] = DecimalText.format(figure, decimals: sample.program.currency.decimals)
            }
            let records = sample.records.map { record in
                var record = record
                record.reported = reported[record.id] ?? ""
                return record
            }
            self.sample = sample
            self.causes = causes
            books = sample.books(records)
        }

        /// What a network might report for a row, by the mistake that it makes.
        private static func mistakes(
            _ entry: Entry, _ observation: Observation, _ books: TestBooks, _ program: Program
        ) -> [(cause: VarianceCause, figure: Int64)] {
            var mistakes: [(VarianceCause, Int64)] = [(.unpaid, 0), (.unexplained, entry.commission + 77_777)]
            for outcome in observation.outcomes where outcome.rate != nil && outcome.standing != entry.standing {
                let (paid, due) = (outcome.standing, entry.standing)
                let cause: VarianceCause =
                    paid.terms == due.terms
                    ? (paid.tier < due.tier ? .lowerTier : .higherTier)
                    : (paid.terms < due.terms ? .earlierTerms : .laterTerms)
                mistakes.append((cause, outcome.commission))
            }
            for rate in program.tier(entry.standing).rates.indices where Int16(rate) != entry.rate {
                let amount = books.row(of: entry).amount
                switch program.tier(entry.standing).rates[rate].value {
                case .fixed(let sum): if sum > 0 { mistakes.append((.otherRate, sum)) }
                case .percent(let percentage):
                    if let figure = percentage.of(amount), figure > 0 { mistakes.append((.otherRate, figure)) }
                }
            }
            let own = books.books.programs[0].reversals.filter {
                books.books.programs[0].entries[Int($0.entry)].row == entry.row
            }
            if let first = own.first, first.amount > 0, first.amount < entry.commission {
                mistakes.append((.refundTakenTwice, entry.commission - first.amount))
            }
            if entry.commission > 0, entry.reversed == entry.commission { mistakes.append((.refunded, 0)) }
            return mistakes
        }
    }

    @Test("Every row over the tolerance is listed once, and no other", arguments: 0..<120)
    func listing(seed: UInt64) {
        let injected = Injected(seed: seed)
        let tolerance = Int64(seed % 3) * 40
        let report = injected.books.variances([injected.sample.program.currency: tolerance])
        let listed = report.programs.flatMap(\.variances).map(\.row)
        let expected = injected.books.entries.filter { entry in
            let row = injected.books.row(of: entry)
            return row.reported.map { abs($0 - entry.commission) > tolerance } ?? false
        }
        #expect(listed == expected.map(\.row), "\(injected.sample.story)")
        for program in report.programs {
            let statements = injected.books.statements.map(\.reconciliation)
            #expect(program.compared == statements.reduce(0) { $0 + $1.agree + $1.differ })
            #expect(program.count + program.tolerated == statements.reduce(0) { $0 + $1.differ })
            if tolerance == 0 {
                #expect(
                    program.groups.reduce(0) { $0 + $1.difference } == statements.reduce(0) { $0 + $1.variance })
            }
            #expect(program.groups.map(\.cause) == program.groups.map(\.cause).sorted())
            #expect(Set(program.groups.map(\.cause)).count == program.groups.count)
        }
    }

    @Test("The cause that was injected is found, first or among those that give the same figure", arguments: 0..<120)
    func causes(seed: UInt64) {
        let injected = Injected(seed: seed)
        for variance in injected.books.variances().programs.flatMap(\.variances) {
            let row = injected.books.ledger.rows[Int(variance.row)]
            guard let cause = injected.causes[injected.books.ledger.symbols.text(of: row.id)] else {
                Issue.record("a row that nobody changed is listed")
                continue
            }
            let found = [variance.cause] + variance.alternatives.map(\.cause)
            #expect(found == found.sorted() && Set(found).count == found.count)
            // A rate whose limit ended is another rate of the tier, and has a cause of its own.
            let names = cause == .otherRate ? [cause, .limitIgnored] : [cause]
            if cause != .unexplained { #expect(!names.allSatisfy { !found.contains($0) }, "\(injected.sample.story)") }
        }
    }

    @Test("What is owed is never more than the difference, never both ways, and nothing for what was taken back whole")
    func claims() {
        for seed in 0..<120 as Range<UInt64> {
            let injected = Injected(seed: seed)
            for variance in injected.books.variances().programs.flatMap(\.variances) {
                #expect(abs(variance.claim) <= abs(variance.difference), "\(injected.sample.story)")
                #expect(variance.claim == variance.owed - variance.overpaid)
                #expect(variance.claim == 0 || (variance.claim > 0) == (variance.difference < 0))
                if variance.entry.refunded == 0, variance.amount > 0 { #expect(variance.claim == -variance.difference) }
                if variance.amount > 0, variance.entry.refunded == variance.amount { #expect(variance.claim == 0) }
            }
        }
    }
}
