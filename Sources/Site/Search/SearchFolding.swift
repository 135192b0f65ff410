import Foundation

/// The form in which words are compared: small, without accents, everything between them a space.
///
/// The script of the search box does the same to what is typed; a change here is one there.
enum SearchFolding {
    /// Marks that stand within a word, as in `e-mail`, `don't` and `acme.example`, if a letter or digit stands on both
    /// sides.
    static let connectors = Array("-_.@'".utf8)

    /// Letters that are no letter with an accent.
    private static let letters: [Unicode.Scalar: String] = [
        "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ς": "σ",
        "’": "'", "‐": "-", "‑": "-",
    ]

    /// 1 for the bytes of words, 2 for connectors, 0 for what stands between words.
    static let classes: [UInt8] = (0..<256).map { byte in
        switch UInt8(byte) {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: 1
        case let byte where connectors.contains(byte): 2
        default: 0
        }
    }

    /// The text as UTF-8 of letters, digits, connectors and spaces alone.
    static func folded(_ text: [UInt8]) -> [UInt8] {
        var folded: [UInt8] = []
        folded.reserveCapacity(text.count)
        text.withUnsafeBufferPointer { text in
            plain.withUnsafeBufferPointer { plain in
                var index = 0
                while index < text.count {
                    if text[index] < 0x80 {
                        folded.append(plain[Int(text[index])])
                        index += 1
                    } else {
                        let start = index
                        while index < text.count, text[index] >= 0x80 { index += 1 }
                        append(String(decoding: text[start..<index], as: UTF8.self), to: &folded)
                    }
                }
            }
        }
        return folded
    }

    /// What becomes of each ASCII character.
    private static let plain: [UInt8] = (0..<128).map { byte in
        let small = (0x41...0x5A).contains(byte) ? UInt8(byte) | 0x20 : UInt8(byte)
        return classes[Int(small)] == 0 ? 0x20 : small
    }

    /// Adds a run of characters beyond ASCII. Decomposed, the accent of a letter stands behind it, to be dropped; what
    /// stands around the run does not matter, since no ASCII character is an accent.
    private static func append(_ run: String, to folded: inout [UInt8]) {
        for scalar in run.decomposedStringWithCanonicalMapping.unicodeScalars {
            if scalar.isASCII {
                folded.append(plain[Int(scalar.value)])
            } else {
                append(scalar, to: &folded)
            }
        }
    }

    private static func append(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
        switch scalar.value {
        // Accents, and what only says where a word may break or how its letters join.
        case 0x300...0x36F, 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: return
        default: break
        }
        let small = scalar.properties.lowercaseMapping
        if let first = small.unicodeScalars.first, let plain = letters[first] {
            folded += plain.utf8
        } else if standsAlone(scalar) {
            folded.append(0x20)
            folded += small.utf8
            folded.append(0x20)
        } else if isWord(scalar) {
            folded += small.utf8
        } else {
            folded.append(0x20)
        }
    }

    /// Whether a character is a word by itself, since its script puts no spaces between words.
    private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3041...0x3096, 0x30A1...0x30FA, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD: true
        default: false
        }
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
            true
        default: false
        }
    }
}
