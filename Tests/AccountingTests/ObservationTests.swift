import Accounting
import Programs
import Testing

@Suite("Observing what decides about a row")
struct ObservationTests {
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
