/// Makes the `id`s of headings as GitHub makes them, each once.
struct Slugs {
    private var used: [String: Int] = [:]

    /// An id for a heading of this text that was not given before: `-1`, `-2` and so on tell equal headings apart.
    mutating func id(for text: String) -> String {
        let base = Self.slug(of: text)
        guard var count = used[base] else {
            used[base] = 0
            return base
        }
        var id: String
        repeat {
            count += 1
            id = "\(base)-\(count)"
        } while used[id] != nil
        used[base] = count
        used[id] = 0
        return id
    }

    /// Lower case, hyphens for spaces, letters, digits, `-` and `_` kept, all else dropped.
    static func slug(of text: String) -> String {
        var slug = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                let byte = UInt8(truncatingIfNeeded: scalar.value)
                if byte == 0x20 {
                    slug.append("-")
                } else if byte.isAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") {
                    slug.append(Unicode.Scalar(byte.lowercased))
                }
            } else if isWord(scalar) {
                slug.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            }
        }
        return slug.isEmpty ? "section" : String(slug)
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .connectorPunctuation:
            true
        default: false
        }
    }
}
