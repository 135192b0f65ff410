/// Words by number, each once, kept in one piece of memory.
struct WordTable: Sendable {
    /// Where a word stands.
    struct Entry: Sendable {
        let start: Int
        let length: Int
        let hash: UInt64
    }

    private(set) var bytes: [UInt8] = []
    private(set) var entries: [Entry] = []
    /// Numbers plus 1 by hash, 0 where there is none; the count is a power of two.
    private var slots = [Int32](repeating: 0, count: 256)

    /// The hash of a word (FNV-1a, its high bits mixed into the low ones).
    static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash ^ hash >> 29
    }

    /// The word of a number.
    subscript(_ number: Int) -> ArraySlice<UInt8> {
        bytes[entries[number].start..<(entries[number].start + entries[number].length)]
    }

    /// The number of a word, which is a new one for a new word.
    mutating func number(of word: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int {
        if entries.count * 2 >= slots.count { grow() }
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if entries[number].hash == hash, isWord(number, word) { return number }
            slot = (slot + 1) & mask
        }
        slots[slot] = Int32(entries.count + 1)
        entries.append(Entry(start: bytes.count, length: word.count, hash: hash))
        bytes.append(contentsOf: word)
        return entries.count - 1
    }

    private func isWord(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let entry = entries[number]
        guard entry.length == word.count else { return false }
        for offset in 0..<entry.length where bytes[entry.start + offset] != word[offset] { return false }
        return true
    }

    /// Calls `body` with the bytes of a word.
    func withWord<Result>(_ number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let entry = entries[number]
        return bytes.withUnsafeBufferPointer {
            body(UnsafeBufferPointer(rebasing: $0[entry.start..<(entry.start + entry.length)]))
        }
    }

    private mutating func grow() {
        let mask = slots.count * 2 - 1
        var larger = [Int32](repeating: 0, count: mask + 1)
        for (number, entry) in entries.enumerated() {
            var slot = Int(truncatingIfNeeded: entry.hash) & mask
            while larger[slot] != 0 { slot = (slot + 1) & mask }
            larger[slot] = Int32(number + 1)
        }
        slots = larger
    }
}
