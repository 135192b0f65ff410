/// Texts of an export's cells.
enum Text {
    /// The text without white space around it.
    static func trimmed(_ bytes: [UInt8]) -> String { trimmed(String(decoding: bytes, as: UTF8.self)) }

    /// The text without white space around it.
    static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }

    /// A value for a message: in backticks, on one line, not too long.
    static func quoted(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(41) {
            let isControl = scalar.properties.generalCategory == .control
            line.append(isControl ? " " : scalar == "`" ? "'" : scalar)
        }
        return line.count > 40 ? "`\(String(line.dropLast()))…`" : "`\(String(line))`"
    }

    /// `a`, `a and b`, `a, b and c`.
    static func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " and " + last
    }
}
