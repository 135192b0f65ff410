/// Numbers keys in the order in which they first come: a hash table of 64-bit keys with open addressing.
struct KeyIndex {
    /// A key with its number, side by side, so that looking one up touches memory once.
    private struct Slot {
        var key: UInt64
        /// Below zero in a slot that is free.
        var number: Int32

        static let free = Slot(key: 0, number: -1)
    }

    private var slots = Array(repeating: Slot.free, count: 16)

    /// How many different keys there are.
    private(set) var count = 0

    /// The key's number, and whether it is new.
    mutating func number(of key: UInt64) -> (number: Int, isNew: Bool) {
        if count * 2 >= slots.count { grow() }
        let slot = Self.slot(of: key, in: slots)
        if slots[slot].number >= 0 { return (Int(slots[slot].number), false) }
        slots[slot] = Slot(key: key, number: Int32(count))
        count += 1
        return (count - 1, true)
    }

    private mutating func grow() {
        var larger = Array(repeating: Slot.free, count: slots.count * 2)
        for slot in slots where slot.number >= 0 { larger[Self.slot(of: slot.key, in: larger)] = slot }
        slots = larger
    }

    /// The slot that holds a key, or the free one where it belongs.
    private static func slot(of key: UInt64, in slots: [Slot]) -> Int {
        let mask = slots.count - 1
        var slot = hash(key) & mask
        while slots[slot].number >= 0, slots[slot].key != key { slot = (slot + 1) & mask }
        return slot
    }

    /// The finalizer of MurmurHash3, after which every bit depends on all of the key's.
    private static func hash(_ key: UInt64) -> Int {
        var mixed = key
        mixed = (mixed ^ (mixed >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        mixed = (mixed ^ (mixed >> 33)) &* 0xC4CE_B9FE_1A85_EC53
        return Int(truncatingIfNeeded: mixed ^ (mixed >> 33))
    }
}
