import Money

/// Numbers that are the same on every run and on every machine: SplitMix64, and whole numbers only.
struct SeededGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from the range.
    mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    /// True `permille` times in a thousand.
    mutating func happens(_ permille: Int) -> Bool { number(in: 0...999) < permille }

    /// A day from the range, both ends included.
    mutating func day(in range: ClosedRange<CivilDate>) -> CivilDate {
        let first = range.lowerBound
        return first.adding(days: number(in: 0...Int(range.upperBound.daysSinceEpoch - first.daysSinceEpoch)))
    }

    /// One of the choices, each as often as its weight says; `nil` where there is none to choose.
    mutating func pick<Choice>(_ choices: [Choice], weight: (Choice) -> Int) -> Choice? {
        let total = choices.reduce(0) { $0 + weight($1) }
        guard total > 0 else { return nil }
        var rest = number(in: 1...total)
        return choices.first { choice in
            rest -= weight(choice)
            return rest <= 0
        }
    }

    /// An opaque name: the prefix and six hexadecimal digits.
    mutating func name(_ prefix: String) -> String {
        let digits = String(next() % 0x100_0000, radix: 16)
        return prefix + String(repeating: "0", count: 6 - digits.count) + digits
    }
}
