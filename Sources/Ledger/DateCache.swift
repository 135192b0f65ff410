import Money

/// Remembers dates by the ten bytes that they are written with, since a ledger has far fewer dates than rows.
struct DateCache {
    private struct Entry {
        var head: UInt64
        var tail: UInt16
        var date: CivilDate
    }

    private var entries: [Entry]
    private static let size = 1024

    /// An empty cache.
    init() {
        // No date starts with zero bytes, so that an entry without a date is never found.
        entries = Array(repeating: Entry(head: 0, tail: 0, date: CivilDate(daysSinceEpoch: 0)), count: Self.size)
    }

    /// The date that the bytes write (V1), or `nil`.
    @inline(__always)
    mutating func date(_ bytes: UnsafePointer<UInt8>, count: Int) -> CivilDate? {
        guard count == 10 else { return nil }
        let head = UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self)
        let tail = UnsafeRawPointer(bytes).loadUnaligned(fromByteOffset: 8, as: UInt16.self)
        let slot = Int(truncatingIfNeeded: ((head ^ UInt64(tail) << 24) &* 0x9E37_79B9_7F4A_7C15) >> 54)
        let entry = entries[slot]
        if entry.head == head, entry.tail == tail { return entry.date }
        guard let date = CivilDate(parsing: UnsafeBufferPointer(start: bytes, count: count)) else { return nil }
        entries[slot] = Entry(head: head, tail: tail, date: date)
        return date
    }
}
