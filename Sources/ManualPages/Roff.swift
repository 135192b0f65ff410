/// Texts as the formatter of manual pages reads them.
enum Roff {
    /// A text that stands for itself within a line.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\e"
            case "-": escaped += "\\-"
            case "'": escaped += "\\(aq"
            case "`": escaped += "\\(ga"
            case "^": escaped += "\\(ha"
            case "~": escaped += "\\(ti"
            case " "..."~": escaped.unicodeScalars.append(scalar)
            default:
                let digits = String(scalar.value, radix: 16, uppercase: true)
                escaped += "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
            }
        }
        return escaped
    }

    /// A line of its own: one that begins as a request would is kept from being taken for one.
    static func line(_ text: String) -> String {
        let line = escaped(text)
        return line.hasPrefix(".") ? "\\&" + line : line
    }

    /// The lines of running text, each sentence on its own, as formatters want it. What stands in backquotes is bold.
    static func prose(_ text: String) -> [String] {
        var lines: [String] = []
        var sentence: [Substring] = []
        for word in text.split(separator: " ") {
            sentence.append(word)
            guard word.hasSuffix(".") || word.hasSuffix("?") else { continue }
            lines.append(sentence.joined(separator: " "))
            sentence = []
        }
        if !sentence.isEmpty { lines.append(sentence.joined(separator: " ")) }
        return lines.flatMap { folded(marked($0)) }
    }

    /// A line as several of at most 80 bytes, as far as its words allow.
    static func folded(_ text: String) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, last.utf8.count + 1 + word.utf8.count <= 80 {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(word.hasPrefix(".") ? "\\&" + word : String(word))
            }
        }
        return lines
    }

    private static func marked(_ sentence: String) -> String {
        let parts = sentence.split(separator: "`", omittingEmptySubsequences: false)
        // A backquote without its second one stands for itself.
        guard parts.count % 2 == 1 else { return line(sentence) }
        let text = parts.enumerated().map { $0 % 2 == 0 ? escaped(String($1)) : "\\fB\(escaped(String($1)))\\fR" }
            .joined()
        return text.hasPrefix(".") ? "\\&" + text : text
    }
}
