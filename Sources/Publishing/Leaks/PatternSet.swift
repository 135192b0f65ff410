#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A set of byte strings that is asked by a hash which a search computes byte by byte as it goes.
struct PatternSet: Sendable {
    /// The bytes of all patterns, one after the other.
    private var pool: [UInt8] = []
    /// Where each pattern ends in the pool.
    private var ends: [Int] = []
    private var owners: [Int32] = []
    private var hashes: [UInt32] = []
    /// Open addressing: the index of a pattern plus 1, or 0 where there is none. The count is a power of two.
    private var slots = [Int32](repeating: 0, count: 64)

    var count: Int { ends.count }

    /// The hash of no bytes.
    static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    /// The hash of what was hashed so far and one more byte (FNV-1a).
    @inline(__always)
    static func extend(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    /// Adds a pattern, or returns `false` where it is there already.
    mutating func insert(_ bytes: UnsafeBufferPointer<UInt8>, owner: Int32) -> Bool {
        let hash = bytes.reduce(Self.seed, Self.extend)
        guard find(hash, bytes) == nil else { return false }
        if (count + 1) * 2 > slots.count { grow() }
        pool.append(contentsOf: bytes)
        ends.append(pool.count)
        owners.append(owner)
        hashes.append(Self.short(hash))
        place(count - 1)
        return true
    }

    /// Whose pattern the bytes are, or `nil` where they are none.
    func find(_ hash: UInt64, _ bytes: UnsafeBufferPointer<UInt8>) -> Int32? {
        let short = Self.short(hash)
        var slot = Int(short) & (slots.count - 1)
        while slots[slot] != 0 {
            let index = Int(slots[slot]) - 1
            if hashes[index] == short, equals(index, bytes) { return owners[index] }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// The bytes of a pattern.
    func pattern(_ index: Int) -> ArraySlice<UInt8> {
        pool[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
    }

    private func equals(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        pattern(index).withUnsafeBufferPointer { own in
            guard own.count == bytes.count, let first = own.baseAddress, let second = bytes.baseAddress else {
                return false
            }
            return memcmp(first, second, own.count) == 0
        }
    }

    private static func short(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash ^ (hash >> 32)) }

    private mutating func place(_ index: Int) {
        var slot = Int(hashes[index]) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(index + 1)
    }

    private mutating func grow() {
        slots = [Int32](repeating: 0, count: slots.count * 2)
        for index in 0..<count { place(index) }
    }
}
