import Ledger
import Testing

@Suite("Looking at properties")
struct PropertyTests {
    @Test("A ledger that breaks a property is shrunk to the few records that show it")
    func shrinking() {
        var shrunk = 0
        for seed in Property.seeds.prefix(60) {
            let sample = GeneratedLedger(seed: seed)
            let complaint = { (sample: GeneratedLedger) -> String? in
                sample.records.contains { $0.type == .refund } ? "there is a refund" : nil
            }
            guard complaint(sample) != nil else { continue }
            let smallest = Property.smallest(sample, complaint)
            // The sale and its refund; what had to be charged back and given back for there to be something to refund.
            #expect((2...4).contains(smallest.records.count), "\(smallest.story)")
            #expect(smallest.records.contains { $0.type == .refund && $0.of == smallest.records[0].id })
            #expect(!smallest.books().diagnostics.hasErrors)
            shrunk += 1
        }
        #expect(shrunk > 20)
    }

    @Test("What is wrong is told of the first ledger that breaks a property, with its seed")
    func report() {
        let failure = Property.failure(over: 5..<9) { $0.seed > 6 && $0.records.count > 1 ? "it has records" : nil }
        #expect(failure?.hasPrefix("it has records\nseed 7\n") == true)
        #expect(Property.failure(over: 5..<9) { _ in nil } == nil)
    }
}
