/// Pieces of messages.
enum Phrase {
    /// A value in backticks, as one short line: control characters as pictures or escapes, the middle of the sentence
    /// never longer than about 40 characters.
    static func quote(_ bytes: some Collection<UInt8>) -> String {
        var text = "`"
        var length = 0
        for scalar in String(decoding: bytes.prefix(200), as: UTF8.self).unicodeScalars {
            guard length < 40 else {
                text += "…"
                break
            }
            switch scalar {
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "`": text += "'"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{200E}", "\u{200F}", "\u{2028}"..."\u{202E}",
                "\u{2066}"..."\u{2069}":
                text += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            default: text.unicodeScalars.append(scalar)
            }
            length += 1
        }
        return text + "`"
    }

    /// `a`, `a and b`, `a, b and c`.
    static func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " and " + last
    }

    /// The noun with its article: `a sale`, `an adjustment`.
    static func article(_ type: RowType) -> String {
        type == .adjustment ? "an adjustment" : "a \(type.name)"
    }
}
