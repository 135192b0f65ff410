import Diagnostics
import YAMLReading

/// Reads `pattern` of a program's `link`, and the fields beside it that its placeholders name.
enum LinkPatternReader {
    /// The form with its fields, or `nil` after a report.
    static func form(
        _ node: YAMLNode, _ reader: inout MappingReader
    ) -> (LinkSettings.Form, [String: String])? {
        guard let pattern = pattern(node, reader.report) else {
            reader.ignore(reader.unread.map(\.key))
            return nil
        }
        let standing = [LinkPattern.url, LinkPattern.subID]
        let given = reader.unread.map(\.key).filter { !LinkPattern.reserved.contains($0) }
        var fields: [String: String] = [:]
        var sound = true
        for name in pattern.placeholders where !standing.contains(name) && fields[name] == nil {
            guard reader.has(name), !LinkPattern.reserved.contains(name) else {
                reader.report.error(
                    "unknown-placeholder", "`{\(name)}` in `pattern` stands for nothing",
                    hint: Suggestion.nearest(to: name, among: standing + given).map { "did you mean `{\($0)}`?" }
                        ?? (LinkPattern.reserved.contains(name)
                            ? "use `{url}` for the destination"
                            : "add `\(name): …` beside `pattern`, or use `{url}` or `{sub_id}`"),
                    at: node.place)
                sound = false
                continue
            }
            fields[name] = reader.optional(name, .linkField)
            if fields[name] == nil { sound = false }
        }
        // A key that a misspelled placeholder was meant for is not unknown.
        if !sound { reader.ignore(reader.unread.map(\.key)) }
        return sound ? (.pattern(pattern), fields) : nil
    }

    private static func pattern(_ node: YAMLNode, _ report: FieldReport) -> LinkPattern? {
        guard let text = FieldType<String>.nonEmptyText.read(node, "pattern", report) else { return nil }
        switch LinkPattern.parse(text) {
        case .failure(.unbalanced):
            report.error(
                "bad-pattern", "a brace of `pattern` has no partner", hint: "write placeholders as `{url}`",
                at: node.place)
        case .failure(.badName(let name)):
            report.error(
                "bad-pattern", "`{\(name)}` cannot be a placeholder",
                hint: "name it with small letters, digits and `_`, such as `{sub_id}`", at: node.place)
        case .success(let pattern):
            let names = Set(pattern.placeholders)
            let sample = pattern.filled(with: Dictionary(uniqueKeysWithValues: names.map { ($0, "x") }))
            if WebAddress.isValid(sample) { return pattern }
            report.error(
                "bad-url", "`pattern` is not a web address: \(node.described)",
                hint: "begin it with `https://`, without spaces", at: node.place)
        }
        return nil
    }
}
