/// Writes diagnostics for programs: a JSON list in the form of SPEC §7.
public enum JSONRenderer {
    /// The JSON text of the diagnostics, in the order given, ending in a line end.
    public static func render(_ diagnostics: [Diagnostic]) -> String {
        guard !diagnostics.isEmpty else { return "[]\n" }
        let entries = diagnostics.map { diagnostic in
            let fields = [
                ("code", quote(diagnostic.code)), ("severity", quote(diagnostic.severity.rawValue)),
                ("message", quote(diagnostic.message)), ("file", diagnostic.place.map { quote($0.file) } ?? "null"),
                ("line", diagnostic.place.map { String($0.line) } ?? "null"),
                ("column", diagnostic.place.map { String($0.column) } ?? "null"),
                ("hint", diagnostic.hint.map(quote) ?? "null"),
            ]
            return "  {" + fields.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
        }
        return "[\n" + entries.joined(separator: ",\n") + "\n]\n"
    }

    /// The text as a JSON string, quotes included.
    public static func quote(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
