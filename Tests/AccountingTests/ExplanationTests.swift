import Accounting
import Foundation
import Ledger
import Money
import Programs
import Testing

/// What an explanation says is looked at over many ledgers that are made by chance.
@Suite("Explanations over generated ledgers")
struct ExplanationTests {
    static let seeds: Range<UInt64> = 0..<80
    private static let middle = CivilDate(year: 2025, month: 3, day: 14)

    private func explanations(_ books: TestBooks) -> [Explanation] {
        Explainer(books: books.books, ledger: books.ledger, bookkeeper: books.bookkeeper)
            .explanations(of: books.ledger.rows.indices.map(Int32.init))
    }

    @Test("Every row has a story of its kind, rows after the as-of date too", arguments: seeds)
    func everyRow(seed: UInt64) {
        let sample = GeneratedLedger(seed: seed)
        for asOf in [GeneratedLedger.end, Self.middle] {
            let books = sample.books(asOf: asOf)
            let found = explanations(books)
            #expect(found.map(\.row.index) == books.ledger.rows.indices.map(Int32.init), "\(sample.story)")
            for explanation in found {
                let row = books.ledger.rows[Int(explanation.row.index)]
                let isRight =
                    switch explanation.story {
                    case .earning: row.type.isEarning
                    case .reversal: row.type.isReversal || row.type == .reinstatement
                    case .credit: row.type == .bonus || row.type == .adjustment
                    case .payout: row.type == .payout
                    case .later: row.date > asOf
                    }
                #expect(isRight && (row.date <= asOf || explanation.isLater), "\(sample.story)")
            }
        }
    }

    @Test("The arithmetic of a commission comes to the commission, and what is left to what the books hold")
    func arithmetic() {
        var (rounded, locked) = (0, 0)
        for seed in Self.seeds {
            let sample = GeneratedLedger(seed: seed)
            for explanation in explanations(sample.books()) {
                guard case .earning(let story) = explanation.story else { continue }
                let entry = story.entry
                if let exact = story.exact {
                    #expect(exact.rounded == entry.commission, "\(sample.story)")
                    rounded += exact.isWhole ? 0 : 1
                }
                locked += story.first == nil ? 0 : 1
                #expect(story.decidingTier.standing == entry.standing, "\(sample.story)")
                #expect(story.reversals.reduce(0) { $0 + $1.amount } == entry.reversed, "\(sample.story)")
                #expect((story.reversals.last?.taken ?? 0) == entry.refunded, "\(sample.story)")
                let hold = explanation.program.terms[explanation.terms].hold
                #expect(hold.clearingDate(of: explanation.row.date) == entry.clears, "\(sample.story)")
                #expect((story.path == nil) == (entry.commission == entry.reversed), "\(sample.story)")
                let variance = explanation.row.reported.map { $0 - entry.commission }
                #expect(story.variance(reported: explanation.row.reported) == variance, "\(sample.story)")
            }
        }
        #expect(rounded > 50)
        #expect(locked > 20)
    }

    @Test("Each reversal takes what its rounded share says, less what was reversed before it (SPEC C1, C2)")
    func reversals() {
        var shares = 0
        for seed in Self.seeds {
            let sample = GeneratedLedger(seed: seed)
            for explanation in explanations(sample.books()) {
                guard case .reversal(let story) = explanation.story else { continue }
                let step = story.step
                #expect(step.row.index == explanation.row.index)
                if let exact = step.exact {
                    #expect(exact.rounded == step.after, "\(sample.story)")
                    shares += exact.isWhole ? 0 : 1
                }
                #expect(step.isFromPending == (explanation.row.date < story.entry.clears), "\(sample.story)")
                let isInStory = story.chargeback.map { $0.text("of") == story.earningRow.id } ?? true
                #expect(isInStory, "\(sample.story)")
            }
        }
        #expect(shares > 10)
    }

    @Test("Money counts for the first run whose cut-off is not before it is available, a payout for the run it is in")
    func runs() {
        var (paths, payouts) = (0, 0)
        for seed in Self.seeds {
            let sample = GeneratedLedger(seed: seed)
            let books = sample.books()
            let runs = books.statements.flatMap(\.runs)
            for explanation in explanations(books) {
                if case .earning(let story) = explanation.story, let path = story.path {
                    paths += path.stops.isEmpty ? 0 : 1
                    let first = runs.first { $0.cutoff >= story.entry.clears }
                    #expect(first == nil || path.stops.first?.run == first, "\(sample.story)")
                    #expect(path.stops.allSatisfy { $0.cutoff >= path.since }, "\(sample.story)")
                    let isCarried = path.stops.dropLast().allSatisfy { stop in
                        stop.run.map { $0.reason != nil || $0.status == .missing } ?? false
                    }
                    #expect(isCarried, "\(sample.story)")
                }
                if case .payout(let story) = explanation.story, let run = story.stop?.run {
                    payouts += 1
                    let sum = story.others.reduce(explanation.row.amount) { $0 + $1.amount }
                    #expect(sum == run.received, "\(sample.story)")
                }
            }
        }
        #expect(paths > 100)
        #expect(payouts > 20)
    }

    @Test("As text no line is wider than eighty columns, and as JSON it can be read", arguments: 0..<40)
    func renderings(seed: UInt64) throws {
        let sample = GeneratedLedger(seed: seed)
        for explanation in explanations(sample.books(asOf: Self.middle)) {
            let text = ExplanationText(explanation).render()
            #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(text)")
            #expect(!text.contains("\u{1B}"))
            let json = ExplanationJSON(explanation).value().render()
            let value = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
            #expect((value?["row"] as? [String: Any])?["id"] as? String == explanation.row.id)
            #expect(value?[try #require(value?["story"] as? String)] != nil)
        }
    }
}

extension Explanation {
    fileprivate var isLater: Bool { if case .later = story { true } else { false } }
}
