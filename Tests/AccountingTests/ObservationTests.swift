import Accounting
import Programs
import Testing

@Suite("Observing what decides about a row")
struct ObservationTests {
    @Test(
        "What is observed is what the books say: the tier, the rate that decided, the commission", arguments: 0..<150)
    func agreement(seed: UInt64) {
        let sample = GeneratedLedger(seed: seed)
        let books = sample.books()
        let observations = books.observations
        #expect(observations.count == books.entries.count)
        for entry in books.entries {
            guard let seen = observations[entry.row] else { continue }
            let isLocked = seen.subscription.map { $0.lock == .start } ?? false
            let paidBy = isLocked ? seen.subscription?.standing : seen.tier.standing
            #expect(paidBy == entry.standing, "\(sample.story)")
            let decided = seen.trials.first { $0.result == .decided }?.rate
            #expect(decided == entry.rate, "\(sample.story)")
            let outcome = seen.outcomes.first { $0.standing == entry.standing }
            #expect(outcome?.commission == entry.commission, "\(sample.story)")
            #expect(outcome?.rate == entry.rate, "\(sample.story)")
        }
    }

    @Test("The tier follows from what is observed of it: measured, kept or granted", arguments: 0..<150)
    func tiers(seed: UInt64) {
        let sample = GeneratedLedger(seed: seed)
        for seen in sample.books().observations.values {
            let tier = seen.tier
            #expect(tier.needs.indices.last { tier.needs[$0].holds } == tier.measured, "\(sample.story)")
            let floor = max(tier.measured, tier.kept ?? 0)
            if let grant = tier.grant {
                let tiers = sample.program.terms[Int(tier.standing.terms)].tiers
                #expect(tiers[Int(tier.standing.tier)].id == grant.tier, "\(sample.story)")
                #expect(Int(tier.standing.tier) > floor)
            } else {
                #expect(Int(tier.standing.tier) == floor, "\(sample.story)")
            }
        }
    }

    @Test("Single rows are observed like all of them together")
    func singleRows() throws {
        let sample = GeneratedLedger(seed: 7)
        let books = sample.books()
        let all = books.observations
        for entry in books.entries {
            let alone = books.bookkeeper.observations(of: [entry.row], in: books.ledger, asOf: books.books.asOf)
            let (expected, found) = (try #require(all[entry.row]), try #require(alone[entry.row]))
            #expect("\(found)" == "\(expected)")
            #expect(alone[found.subscription?.startRow ?? found.row] != nil)
        }
    }
}
