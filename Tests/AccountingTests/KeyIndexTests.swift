import TestSupport
import Testing

@testable import Accounting

@Suite("Numbers of keys")
struct KeyIndexTests {
    @Test("Keys are numbered as a dictionary would number them", arguments: [1, 2, 3] as [UInt64])
    func againstDictionary(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var index = KeyIndex()
        var numbers: [UInt64: Int] = [:]
        for _ in 0..<20_000 {
            // Keys that are near each other, far apart, and the same but for their high bits.
            let low = UInt64.random(in: 0..<3000, using: &random)
            let key =
                switch UInt64.random(in: 0..<3, using: &random) {
                case 0: low
                case 1: low << 32
                default: low << 50 | low
                }
            let known = numbers[key]
            let (number, isNew) = index.number(of: key)
            #expect(isNew == (known == nil))
            #expect(number == known ?? numbers.count)
            numbers[key] = number
        }
        #expect(index.count == numbers.count)
    }

    @Test("The first key and the largest are keys like all others")
    func extremes() {
        var index = KeyIndex()
        #expect(index.number(of: .max) == (0, true))
        #expect(index.number(of: 0) == (1, true))
        #expect(index.number(of: .max) == (0, false))
        #expect(index.number(of: 0) == (1, false))
    }
}
