import Diagnostics
import Ledger
import Money
import Programs
import TestSupport
import Testing

@testable import Accounting

@Suite("Replaying sales under other terms")
struct ReplayTests {
    /// A generated ledger with the terms of another one, in the same currency.
    private static let pairs: [(sample: GeneratedLedger, target: Program)] = (UInt64(0)..<120).compactMap { seed in
        let sample = GeneratedLedger(seed: seed)
        let others = (seed + 1..<seed + 20).lazy.map { GeneratedLedger(seed: $0).program }
        return others.first { $0.currency == sample.program.currency }.map { (sample, $0) }
    }

    private static func sales(of sample: GeneratedLedger) -> [GeneratedRecord] {
        sample.records.filter { ![.bonus, .adjustment, .payout].contains($0.type) }
    }

    @Test("Under its own terms a program's sales earn what they earned, grants aside")
    func ownTerms() throws {
        for seed in Property.seeds.prefix(100) {
            let sample = GeneratedLedger(seed: seed)
            // A row that is left out may still be the first after which a threshold bonus is credited (SPEC H4).
            let books = TestBooks(
                sample.program, [("Content/ledger/a.csv", Self.sales(of: sample).csv)], asOf: GeneratedLedger.end)
            let own = books.books.programs[0]
            guard !own.entries.isEmpty else { continue }
            let replay = try #require(
                Replayer(ledger: books.ledger, books: books.books).replay(own, under: sample.program).replay)
            #expect(replay.months.map(\.own) == replay.months.map(\.there), "\(sample.story)")
            #expect(replay.total.difference == 0)
            #expect(replay.total.own.earned == own.entries.reduce(0) { $0 + $1.commission })
            #expect(replay.total.own.reversed == own.entries.reduce(0) { $0 + $1.reversed })
            #expect(replay.unmatched == [] && replay.earlyCount == 0)
        }
    }

    @Test("The other side is what that program's own books of the same sales would say")
    func otherBooks() throws {
        var compared = 0
        for (sample, target) in Self.pairs {
            let books = sample.books()
            guard !books.entries.isEmpty else { continue }
            let (found, diagnostics) = Replayer(ledger: books.ledger, books: books.books)
                .replay(books.books.programs[0], under: target)
            let replay = try #require(found, "\(sample.story)")
            let sales = Self.sales(of: sample)
            let there = TestBooks(
                target.reachingBack(to: sales[0].date), [("Content/ledger/a.csv", sales.csv)],
                asOf: GeneratedLedger.end)
            let entries = { (books: ProgramBooks) in
                books.entries.map { "\($0.standing) \($0.commission) \($0.reversed) \($0.clears)" }
            }
            #expect(entries(replay.books) == entries(there.books.programs[0]), "\(sample.story)")
            #expect(replay.total.there.earned == there.entries.reduce(0) { $0 + $1.commission })
            #expect(replay.total.there.reversed == there.entries.reduce(0) { $0 + $1.reversed })
            let credited = there.statements.reduce(Int64(0)) { $0 + $1.credited }
            #expect(replay.total.there.credited == credited, "\(sample.story)")
            #expect(replay.months.count == books.statements.count)
            let unmatched = there.diagnostics.count { $0.code == "commission/no-rate" }
            #expect(replay.unmatched.reduce(0) { $0 + $1.count } == unmatched, "\(sample.story)")
            #expect(diagnostics.map(\.code) == replay.unmatched.map { _ in "replay/no-rate" })
            compared += replay.total.own != replay.total.there ? 1 : 0
        }
        #expect(compared > 50)
    }

    @Test("Amounts of another currency are not compared")
    func currencies() throws {
        let sample = GeneratedLedger(seed: 1)
        let other = try #require(
            (UInt64(0)..<50).lazy.map { GeneratedLedger(seed: $0).program }
                .first { $0.currency != sample.program.currency })
        let books = sample.books()
        let (replay, diagnostics) = Replayer(ledger: books.ledger, books: books.books)
            .replay(books.books.programs[0], under: other)
        #expect(replay == nil)
        #expect(diagnostics.map(\.code) == ["replay/currency"])
        #expect(diagnostics.hasErrors)
    }
}
