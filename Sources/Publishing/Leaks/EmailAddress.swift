/// Recognizes e-mail addresses in bytes of UTF-8.
enum EmailAddress {
    /// Whether the bytes are an e-mail address as a whole: one `@`, something on both sides, no white space.
    static func isWhole(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var at: Int?
        for (index, byte) in bytes.enumerated() {
            if byte <= 0x20 { return false }
            guard byte == UInt8(ascii: "@") else { continue }
            if at != nil { return false }
            at = index
        }
        guard let at, at > 0, at + 1 < bytes.count else { return false }
        return bytes[(at + 1)...].allSatisfy(isDomain)
    }

    /// Where e-mail addresses stand within a longer text. Here a domain needs a dot.
    static func ranges(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for at in bytes.indices where bytes[at] == UInt8(ascii: "@") {
            var start = at
            while start > 0, isLocal(bytes[start - 1]) { start -= 1 }
            while start < at, !isWord(bytes[start]) { start += 1 }
            var end = at + 1
            while end < bytes.count, isDomain(bytes[end]) { end += 1 }
            while end > at + 1, !isWord(bytes[end - 1]) { end -= 1 }
            guard start < at, bytes[(at + 1)..<end].contains(UInt8(ascii: ".")) else { continue }
            ranges.append(start..<end)
        }
        return ranges
    }

    /// The byte in lower case, where it is an ASCII letter: addresses are the same in any case.
    static func folded(_ byte: UInt8) -> UInt8 {
        byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        let folded = folded(byte)
        return byte >= 0x80 || (folded >= 0x61 && folded <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == 0x5F
    }

    private static func isDomain(_ byte: UInt8) -> Bool {
        isWord(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }

    private static func isLocal(_ byte: UInt8) -> Bool {
        isDomain(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "'")
    }
}
