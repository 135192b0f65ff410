/// Texts as YAML.
enum YAMLText {
    /// A text of one line as a scalar that stands for itself wherever a value may: plain where that is safe, else in
    /// double quotes.
    static func quoted(_ text: String) -> String {
        isPlain(text) ? text : "\"" + text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] } + "\""
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
