/// Numbers keys in the order in which they first come: a hash table of 64-bit keys with open addressing.
struct KeyIndex {
    private var slots: [Int32]
    private var keys: [UInt64] = []

    init() {
        slots = Array(repeating: -1, count: 16)
    }

    var count: Int { keys.count }

    /// The key's number, and whether it is new.
    mutating func number(of key: UInt64) -> (number: Int, isNew: Bool) {
        if keys.count * 2 >= slots.count { grow() }
        let mask = slots.count - 1
        var slot = Self.hash(key) & mask
        while slots[slot] >= 0 {
            let number = Int(slots[slot])
            if keys[number] == key { return (number, false) }
            slot = (slot + 1) & mask
        }
        slots[slot] = Int32(keys.count)
        keys.append(key)
        return (keys.count - 1, true)
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        let mask = slots.count - 1
        for (number, key) in keys.enumerated() {
            var slot = Self.hash(key) & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(number)
        }
    }

    /// Multiplies by 2^64 divided by the golden ratio and takes the high bits, which depend on all of the key's.
    private static func hash(_ key: UInt64) -> Int {
        let mixed = (key ^ (key >> 32)) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed >> 32)
    }
}
