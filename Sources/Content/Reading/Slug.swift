import Foundation

/// Names that stand in addresses: small letters, digits and `-`.
public enum Slug {
    /// First parts of addresses that the site itself uses; no page of the root may take one.
    public static let reserved = [
        "statements", "programs", "guides", "bonuses", "comparisons", "tags", "go", "assets", "attribution",
        "reconciliation", "search",
    ]

    /// Letters that are no letter with an accent.
    private static let letters: [Unicode.Scalar: String] = [
        "ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d",
        "Đ": "d", "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "ı": "i",
    ]

    /// Whether a name can stand in an address as it is: small letters, digits and single `-` between them.
    public static func isValid(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.elementsEqual(make(from: name).utf8)
    }

    /// The name that a text becomes: letters small and without their accents, runs of anything else one `-`. Empty for
    /// a text without any Latin letter or digit.
    static func make(from text: String) -> String {
        let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
        // Decomposed, the accent of a letter stands behind it, to be dropped.
        let plain = isASCII ? text : text.decomposedStringWithCanonicalMapping
        var slug: [UInt8] = []
        var gap = false
        for scalar in plain.unicodeScalars {
            let value = scalar.value
            switch value {
            case 0x61...0x7A, 0x30...0x39, 0x41...0x5A:
                if gap, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
                gap = false
                slug.append((0x41...0x5A).contains(value) ? UInt8(value) | 0x20 : UInt8(value))
            case 0x300...0x36F: continue
            default:
                guard let letters = letters[scalar] else {
                    gap = true
                    continue
                }
                if gap, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
                gap = false
                slug += letters.utf8
            }
        }
        return String(decoding: slug, as: UTF8.self)
    }

    /// The name that a text becomes with at most so many characters, cut between words where that leaves one; `nil` for
    /// a text without any Latin letter or digit.
    public static func make(from text: String, longest: Int) -> String? {
        let slug = make(from: text)
        guard slug.utf8.count > longest else { return slug.isEmpty ? nil : slug }
        // One more, to see whether a word ends just there.
        let start = slug.prefix(longest + 1)
        let cut = start.lastIndex(of: "-").map { start[..<$0] } ?? start.dropLast()
        return String(cut)
    }
}
