import Accounting
import Testing

@Suite("Tiers and commissions, worked out in another way")
struct NaiveTests {
    @Test("Every row has the tier and the commission that looking at all rows before it anew gives", arguments: 0..<20)
    func agreement(batch: UInt64) {
        for seed in (batch * 20)..<(batch * 20 + 20) {
            let sample = GeneratedLedger(seed: seed)
            guard NaiveTiers.cover(sample.program) else { continue }
            let books = sample.books()
            let tiers = NaiveTiers(
                program: sample.program, account: sample.account, ledger: books.ledger, asOf: GeneratedLedger.end)
            let expected = NaiveCommissions(tiers: tiers).results()
            let found = books.entries.map { entry in
                NaiveCommissions.Result(
                    row: Int(entry.row), terms: Int(entry.standing.terms), tier: Int(entry.standing.tier),
                    commission: entry.commission)
            }
            #expect(found == expected, "\(sample.story)")
        }
    }

    @Test("Enough of the generated terms can be worked out so, with all reviews and locks among them")
    func coverage() {
        let programs = (0..<400).map { GeneratedLedger(seed: $0).program }.filter(NaiveTiers.cover)
        #expect(programs.count > 80)
        let policies = Set(programs.flatMap { $0.terms.map(\.tierPolicy) })
        #expect(policies.count == 12)
    }
}
