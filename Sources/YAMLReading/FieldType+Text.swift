import Diagnostics

extension FieldType where Value == YAMLNode {
    /// Whatever stands there, to be looked at by the caller.
    public static var anything: FieldType { FieldType { node, _, _ in node } }
}

extension FieldType where Value == String {
    /// A text, which may be empty.
    public static var text: FieldType { scalar { text, _, _, _ in text } }

    /// A text with at least one character that is not white space.
    public static var nonEmptyText: FieldType {
        scalar { text, node, name, report in
            if text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) { return text }
            report.error("empty", "`\(name)` is empty", hint: "write a text after the colon", at: node.place)
            return nil
        }
    }

    /// One of the given words, case and all.
    public static func word(of words: [String]) -> FieldType {
        scalar { text, node, name, report in
            if words.contains(text) { return text }
            report.error(
                "bad-word", "`\(name)` cannot be \(node.described)",
                hint: Suggestion.hint(for: text, among: words, noun: "words for it"), at: node.place)
            return nil
        }
    }

    /// An address of the web: `http://` or `https://`, a host, and no white space or control characters.
    public static var webAddress: FieldType {
        scalar { text, node, name, report in
            if WebAddress.isValid(text) { return text }
            report.error(
                "bad-url", "`\(name)` is not a web address: \(node.described)",
                hint: "write it whole, such as `https://example.com/page`", at: node.place)
            return nil
        }
    }
}

extension FieldType where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    /// One of the words that the cases of an enumeration stand for.
    public static func word(of type: Value.Type = Value.self) -> FieldType {
        FieldType<String>.word(of: Value.allCases.map(\.rawValue)).map { text, _, _, _ in Value(rawValue: text) }
    }
}

extension FieldType {
    /// A type that is read from a text: `read` is given the text, and reports what is wrong with it.
    public static func scalar(
        _ read: @escaping (_ text: String, _ node: YAMLNode, _ name: String, _ report: FieldReport) -> Value?
    ) -> FieldType {
        FieldType { node, name, report in
            guard let text = node.text else {
                report.error(
                    "wrong-type", "`\(name)` must be a single value, not \(node.described)",
                    hint: "write one value after `\(name):`", at: node.place)
                return nil
            }
            if node.isBlank {
                report.error(
                    "empty", "`\(name)` has no value", hint: "write a value after the colon", at: node.place)
                return nil
            }
            return read(text, node, name, report)
        }
    }
}
