/// Escaping for the markup that is built in Swift: charts, feeds and the like.
enum Escape {
    /// The text for content and attributes of XML and HTML.
    static func markup(_ text: String) -> String {
        // 0xEF begins the two characters at the end of the first plane that XML does not allow.
        guard text.utf8.contains(where: { [0x26, 0x3C, 0x3E, 0x22, 0x27, 0xEF].contains($0) || $0 < 0x20 }) else {
            return text
        }
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            case "\t", "\n", "\r": escaped.unicodeScalars.append(scalar)
            // XML allows neither other control characters nor these two, not even as references.
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
