/// Tells from the first five bytes at a place in a text whether a pattern can begin there, and how long it may be.
struct PrefixFilter: Sendable {
    /// How many bytes it looks at; every pattern has as many.
    static let width = 5

    /// The lengths of the patterns that begin with the same bytes.
    struct Lengths: Sendable {
        var longest = 0
        /// Bit n for the length n; bit 63 for all from 63 on.
        var mask: UInt64 = 0

        @inline(__always)
        func admits(_ length: Int) -> Bool { mask & (1 << UInt64(min(length, 63))) != 0 }
    }

    /// A bit a hash: most places in a text end here.
    private var bits: [UInt64]
    private let shift: UInt64
    private var lengths: [UInt64: Lengths] = [:]

    init(_ patterns: PatternSet) {
        // About 16 bits a pattern, but no more than fits a processor's second-level cache.
        var power: UInt64 = 16
        while power < 22, patterns.count >= 1 << (power - 4) { power += 1 }
        bits = [UInt64](repeating: 0, count: 1 << Int(power - 6))
        shift = 64 - power
        for index in 0..<patterns.count {
            let pattern = patterns.pattern(index)
            let key = pattern.prefix(Self.width).reversed().reduce(0) { $0 << 8 | UInt64($1) }
            let bit = (key &* Self.factor) >> shift
            bits[Int(bit >> 6)] |= 1 << (bit & 63)
            lengths[key, default: Lengths()].longest = max(lengths[key]?.longest ?? 0, pattern.count)
            lengths[key, default: Lengths()].mask |= 1 << UInt64(min(pattern.count, 63))
        }
    }

    private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// The lengths of the patterns that begin with the key's bytes, or `nil` where there are none.
    func lengths(_ key: UInt64) -> Lengths? { lengths[key] }

    /// Calls `body` with a test that most keys of no pattern fail.
    @inline(__always)
    func withTest(_ body: (_ mayBegin: (UInt64) -> Bool) -> Void) {
        let shift = shift
        bits.withUnsafeBufferPointer { bits in
            body { key in
                let bit = (key &* Self.factor) >> shift
                return bits[Int(bit >> 6)] & (1 << (bit & 63)) != 0
            }
        }
    }
}
