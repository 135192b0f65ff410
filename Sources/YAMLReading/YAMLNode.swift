import Diagnostics

/// A value of a YAML document, with the place at which it begins.
///
/// Scalars are the text that stands there: nothing is taken for a number, a date or a truth value, so `no` is a word
/// and `1_000` is five characters. What a text means is for the reader of the field to say (``FieldType``).
public struct YAMLNode: Sendable {
    /// What the value is made of.
    public enum Content: Sendable {
        /// A text; `plain` where it stands without quotes and not as a block (`|`, `>`).
        case scalar(String, plain: Bool)
        case list([YAMLNode])
        /// The entries in the order written; no key stands twice.
        case mapping([YAMLEntry])
    }

    /// What the value is made of.
    public let content: Content
    /// Where the value begins; for an alias, where what it names begins.
    public let place: Place

    /// A value from its parts, as the composer and tests make it.
    public init(_ content: Content, at place: Place) {
        self.content = content
        self.place = place
    }

    /// The text of a scalar, or `nil` for a list or a mapping.
    public var text: String? {
        if case .scalar(let text, _) = content { text } else { nil }
    }

    /// Whether nothing stands where the value would: `key:` and the end of the line.
    public var isBlank: Bool {
        if case .scalar(let text, plain: true) = content { text.isEmpty } else { false }
    }

    /// What the value is, in the words of a message: the text in backticks, or `a list`, `a mapping`, `nothing`.
    public var described: String {
        switch content {
        case .scalar(let text, let plain): text.isEmpty ? (plain ? "nothing" : "an empty text") : Self.quoted(text)
        case .list: "a list"
        case .mapping: "a mapping"
        }
    }

    /// A text in backticks for a message: one line, at most 60 characters of it.
    public static func quoted(_ text: String) -> String {
        let line = text.prefix { !$0.isNewline }
        let shown = line.prefix(60)
        return "`\(shown)\(shown.endIndex < text.endIndex ? "…" : "")`"
    }
}
