/// Texts as YAML.
enum YAMLText {
    /// A text of one line as a scalar that stands for itself wherever a value may: plain where that is safe, else in
    /// double quotes.
    static func quoted(_ text: String) -> String {
        guard !isPlain(text) else { return text }
        // By scalar, since a mark that combines with a quotation mark makes one character of both.
        var quoted = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { quoted.append("\\") }
            quoted.append(scalar)
        }
        quoted.append("\"")
        return String(quoted)
    }

    /// Letters, digits and single spaces, and what is never taken for YAML's own between them.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, first.properties.isAlphabetic, text.last != " " else {
            return false
        }
        let isSafe = text.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || " -.'’".unicodeScalars.contains(scalar)
        }
        return isSafe && !["null", "true", "false", "yes", "no", "on", "off"].contains(text.lowercased())
    }
}
