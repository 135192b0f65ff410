/// Tells where words begin and end in UTF-8.
enum WordBoundary {
    /// 1 for the ASCII letters, digits and the underscore, 0 for other ASCII, 2 for the bytes of longer characters.
    static let classes: [UInt8] = (0..<256).map { byte in
        switch UInt8(byte) {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            1
        case 0x80...: 2
        default: 0
        }
    }

    /// Whether no word goes on from the character before the index.
    static func isBefore(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard index > 0 else { return true }
        var start = index - 1
        guard bytes[start] >= 0x80 else { return !isWord(Unicode.Scalar(bytes[start])) }
        while start > 0, index - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        guard let (scalar, length) = scalar(at: start, bytes) else { return true }
        return start + length != index || !isWord(scalar)
    }

    /// Whether no word goes on in the character at the index.
    static func isAfter(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard index < bytes.count else { return true }
        // In the middle of a character is no place for a word to end.
        if bytes[index] & 0xC0 == 0x80 { return false }
        guard let (scalar, _) = scalar(at: index, bytes) else { return true }
        return !isWord(scalar)
    }

    private static func scalar(at index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> (Unicode.Scalar, Int)? {
        let first = bytes[index]
        if first < 0x80 { return (Unicode.Scalar(first), 1) }
        guard first >= 0xC2, first < 0xF5 else { return nil }
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard index + length <= bytes.count else { return nil }
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for offset in 1..<length {
            guard bytes[index + offset] & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(bytes[index + offset] & 0x3F)
        }
        return Unicode.Scalar(value).map { ($0, length) }
    }

    /// Whether the character makes the word beside it a longer one: a letter, a digit or the underscore.
    ///
    /// Letters of scripts that put no spaces between words do not.
    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return classes[Int(scalar.value)] == 1 }
        switch scalar.value {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF,
            0x20000...0x3FFFD:
            return false
        default: break
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber:
            return true
        default: return false
        }
    }
}
