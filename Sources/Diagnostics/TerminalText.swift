/// Texts of others on a terminal.
public enum TerminalText {
    /// The text with something to see in place of each control character, and of those that turn the direction of what
    /// follows: a customer's name must not move the cursor.
    ///
    /// - Parameter keepingTabs: whether tabs stay as they are.
    public static func visible(_ text: String, keepingTabs: Bool = false) -> String {
        func isReplaced(_ scalar: Unicode.Scalar) -> Bool { scalar.isControl && !(keepingTabs && scalar == "\t") }
        guard text.unicodeScalars.contains(where: isReplaced) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { isReplaced($0) ? "\u{FFFD}" : $0 }))
    }

    /// How many columns the text takes up.
    public static func width(of text: String) -> Int {
        text.utf8.allSatisfy { $0 < 0x80 } ? text.utf8.count : text.reduce(0) { $0 + width(of: $1) }
    }

    /// The text, or its beginning and an ellipsis where it is wider than a number of columns.
    public static func cut(_ text: String, to columns: Int) -> String {
        guard width(of: text) > columns else { return text }
        var cut = ""
        var used = 1
        for character in text {
            used += width(of: character)
            guard used <= columns else { break }
            cut.append(character)
        }
        return cut + "…"
    }

    /// Words as lines of no more than a number of columns, but for single words that are wider.
    public static func lines(of words: [some StringProtocol], columns: Int) -> [String] {
        var lines: [String] = []
        for word in words.map({ String($0) }) {
            if let last = lines.last, width(of: last) + 1 + width(of: word) <= columns {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(word)
            }
        }
        return lines
    }

    /// Terminals give the East Asian blocks and emoji two columns, and marks none of their own.
    private static func width(of character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first else { return 0 }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }
}
