/// Hashing and comparing short runs of bytes in steps of eight.
enum ByteHash {
    /// A hash whose high half is good enough for a table: multiply and fold, as the wyhash family does. The same on
    /// every run, since nothing may depend on chance.
    @inline(__always)
    static func hash(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
        let raw = UnsafeRawPointer(bytes)
        var state = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
        var offset = 0
        while count - offset > 16 {
            state = fold(state ^ word(raw, offset), word(raw, offset + 8) ^ 0xD6E8_FEB8_6659_FD93)
            offset += 16
        }
        let rest = count - offset
        let first: UInt64
        let last: UInt64
        if rest >= 8 {
            first = word(raw, offset)
            last = word(raw, count - 8)
        } else if rest >= 4 {
            first = UInt64(raw.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
            last = UInt64(raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
        } else {
            first = UInt64(bytes[offset]) << 16 | UInt64(bytes[offset + rest / 2]) << 8 | UInt64(bytes[count - 1])
            last = 0
        }
        let mixed = fold(state ^ first, last ^ 0xA076_1D64_78BD_642F)
        return fold(mixed, 0xE703_7ED1_A0B4_28DB)
    }

    /// Whether two runs of the same length are the same.
    @inline(__always)
    static func equal(_ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        let first = UnsafeRawPointer(a)
        let second = UnsafeRawPointer(b)
        if count >= 8 {
            var offset = 0
            while offset + 8 <= count {
                if word(first, offset) != word(second, offset) { return false }
                offset += 8
            }
            return word(first, count - 8) == word(second, count - 8)
        }
        var offset = 0
        while offset < count {
            if a[offset] != b[offset] { return false }
            offset += 1
        }
        return true
    }

    @inline(__always)
    private static func word(_ bytes: UnsafeRawPointer, _ offset: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    @inline(__always)
    private static func fold(_ a: UInt64, _ b: UInt64) -> UInt64 {
        let product = a.multipliedFullWidth(by: b)
        return product.high ^ product.low
    }
}
