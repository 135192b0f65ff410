/// The texts behind a `SymbolTable`: one arena of bytes, and an open-addressing table that finds a text in it.
///
/// Written only while a ledger is being read, by one thread; afterwards it never changes, so that it may be shared.
final class SymbolStorage: @unchecked Sendable {
    private var arena: UnsafeMutablePointer<UInt8>
    private var arenaCapacity: Int
    /// `ends[n]` is where the text of symbol `n` ends in the arena; it starts where the one before it ends.
    private var ends: UnsafeMutablePointer<Int>
    private var endsCapacity: Int
    /// A symbol in the low half, the high half of its text's hash in the high one; 0 where the slot is free, since the
    /// empty text, symbol 0, is never entered.
    private var slots: UnsafeMutablePointer<UInt64>
    private var slotMask: Int
    private(set) var count: Int

    /// Storage with room for about so many texts before it has to grow.
    init(expecting texts: Int = 0) {
        var slotCount = 64
        while slotCount * 3 / 4 < texts { slotCount *= 2 }
        slots = Self.emptySlots(slotCount)
        slotMask = slotCount - 1
        endsCapacity = max(64, texts + 1)
        ends = .allocate(capacity: endsCapacity)
        arenaCapacity = max(1024, texts * 10)
        arena = .allocate(capacity: arenaCapacity)
        ends[0] = 0
        count = 1
    }

    deinit {
        arena.deallocate()
        ends.deallocate()
        slots.deallocate()
    }

    /// The bytes of a symbol's text, valid as long as the storage; empty where there is no such symbol.
    func bytes(of symbol: Symbol) -> UnsafeBufferPointer<UInt8> {
        let index = Int(symbol.index)
        guard index > 0, index < count else { return UnsafeBufferPointer(start: nil, count: 0) }
        let start = ends[index - 1]
        return UnsafeBufferPointer(start: arena + start, count: ends[index] - start)
    }

    /// Whether the symbol's text is the given one.
    @inline(__always)
    func text(of symbol: UInt32, equals bytes: UnsafePointer<UInt8>, count: Int) -> Bool {
        guard symbol > 0 else { return count == 0 }
        let start = ends[Int(symbol) - 1]
        return ends[Int(symbol)] - start == count && ByteHash.equal(arena + start, bytes, count)
    }

    /// The symbol of a text, or `nil` where it was never interned.
    func find(_ text: UnsafeBufferPointer<UInt8>) -> Symbol? {
        guard let bytes = text.baseAddress, !text.isEmpty else { return .empty }
        return find(bytes, count: text.count, hash: ByteHash.hash(bytes, text.count))
    }

    /// The symbol of a text that is not empty, or `nil` where it was never interned.
    func find(_ bytes: UnsafePointer<UInt8>, count length: Int, hash: UInt64) -> Symbol? {
        let entry = slots[slot(of: bytes, length, hash)]
        return entry == 0 ? nil : Symbol(index: UInt32(truncatingIfNeeded: entry))
    }

    /// The symbol of a text, a new one where it is seen for the first time.
    @inline(__always)
    func intern(_ bytes: UnsafePointer<UInt8>, count length: Int) -> UInt32 {
        length > 0 ? intern(bytes, count: length, hash: ByteHash.hash(bytes, length)) : 0
    }

    /// The symbol of a text that is not empty, a new one where it is seen for the first time.
    @inline(__always)
    func intern(_ bytes: UnsafePointer<UInt8>, count length: Int, hash: UInt64) -> UInt32 {
        let place = slot(of: bytes, length, hash)
        let entry = slots[place]
        guard entry == 0 else { return UInt32(truncatingIfNeeded: entry) }
        return add(bytes, length, hash, at: place)
    }

    /// Reads the slot where a text is looked up, so that it is at hand soon after.
    @inline(__always)
    func touchSlot(_ hash: UInt64) -> UInt64 { slots[Int(truncatingIfNeeded: hash >> 32) & slotMask] }

    /// Reads the text in that slot, so that it is at hand soon after.
    @inline(__always)
    func touchText(_ hash: UInt64) -> UInt64 {
        let entry = touchSlot(hash)
        guard entry >> 32 == hash >> 32 else { return entry }
        return UInt64(arena[ends[Int(UInt32(truncatingIfNeeded: entry)) - 1]])
    }

    /// The slot that holds the text, or the free one where it would be entered.
    @inline(__always)
    private func slot(of bytes: UnsafePointer<UInt8>, _ length: Int, _ hash: UInt64) -> Int {
        let tag = hash >> 32
        var place = Int(truncatingIfNeeded: tag) & slotMask
        while true {
            let entry = slots[place]
            if entry == 0 { return place }
            if entry >> 32 == tag, text(of: UInt32(truncatingIfNeeded: entry), equals: bytes, count: length) {
                return place
            }
            place = (place + 1) & slotMask
        }
    }

    private func add(_ bytes: UnsafePointer<UInt8>, _ length: Int, _ hash: UInt64, at place: Int) -> UInt32 {
        let symbol = UInt32(truncatingIfNeeded: count)
        let start = ends[count - 1]
        if start + length > arenaCapacity { growArena(to: start + length) }
        if count == endsCapacity { growEnds() }
        (arena + start).update(from: bytes, count: length)
        ends[count] = start + length
        slots[place] = hash & ~0xFFFF_FFFF | UInt64(symbol)
        count += 1
        if count > (slotMask + 1) / 4 * 3 { growSlots() }
        return symbol
    }

    private func growArena(to needed: Int) {
        let capacity = max(arenaCapacity * 2, needed)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: arena, count: ends[count - 1])
        arena.deallocate()
        arena = larger
        arenaCapacity = capacity
    }

    private func growEnds() {
        let larger = UnsafeMutablePointer<Int>.allocate(capacity: endsCapacity * 2)
        larger.update(from: ends, count: count)
        ends.deallocate()
        ends = larger
        endsCapacity *= 2
    }

    private static func emptySlots(_ count: Int) -> UnsafeMutablePointer<UInt64> {
        let slots = UnsafeMutablePointer<UInt64>.allocate(capacity: count)
        slots.initialize(repeating: 0, count: count)
        return slots
    }

    private func growSlots() {
        let old = UnsafeMutableBufferPointer(start: slots, count: slotMask + 1)
        let slotCount = (slotMask + 1) * 2
        slots = Self.emptySlots(slotCount)
        slotMask = slotCount - 1
        for entry in old where entry != 0 {
            var place = Int(truncatingIfNeeded: entry >> 32) & slotMask
            while slots[place] != 0 { place = (place + 1) & slotMask }
            slots[place] = entry
        }
        old.deallocate()
    }
}

extension SymbolStorage {
    /// The symbol of a text, a new one where it is seen for the first time.
    func intern(_ text: String) -> UInt32 {
        var text = text
        return text.withUTF8 { bytes in bytes.baseAddress.map { intern($0, count: bytes.count) } ?? 0 }
    }

    /// The symbol of a text, a new one where it is seen for the first time.
    func intern(_ text: [UInt8]) -> UInt32 {
        text.withUnsafeBufferPointer { bytes in bytes.baseAddress.map { intern($0, count: bytes.count) } ?? 0 }
    }
}
