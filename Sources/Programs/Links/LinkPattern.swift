/// The form of a tracked link: text with placeholders in braces, such as `https://example.com/?a={affiliate}&u={url}`.
public struct LinkPattern: Sendable, Hashable {
    /// The placeholder of the destination, encoded once as a parameter.
    public static let url = "url"
    /// The placeholder of the sub-id.
    public static let subID = "sub_id"
    /// The placeholder of the destination without `https://`, for networks that ask for it so.
    static let bareURL = "bare_url"
    /// The placeholder of the destination as it stands, at the start of a link that only adds parameters to it.
    static let rawURL = "raw_url"

    /// Placeholders of built-in forms, which no field of a program's own pattern may be named for.
    static let reserved: Set<String> = [bareURL, rawURL]

    /// Why a text is no pattern.
    public enum Failure: Error, Sendable, Hashable {
        /// A `{` without its `}`, or a `}` without its `{`.
        case unbalanced
        /// A placeholder without a name, or with a name that is not made of small letters, digits and `_`.
        case badName(String)
    }

    enum Part: Sendable, Hashable {
        case text(String)
        case placeholder(String)
    }

    /// The pattern as written.
    public let text: String
    let parts: [Part]

    /// Reads a pattern.
    public static func parse(_ text: String) -> Result<LinkPattern, Failure> {
        var parts: [Part] = []
        var literal = ""
        var rest = text[...]
        while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
            literal += rest[..<brace]
            guard rest[brace] == "{", let end = rest[brace...].firstIndex(of: "}") else { return .failure(.unbalanced) }
            let name = String(rest[rest.index(after: brace)..<end])
            guard isName(name) else { return .failure(.badName(name)) }
            if !literal.isEmpty { parts.append(.text(literal)) }
            literal = ""
            parts.append(.placeholder(name))
            rest = rest[rest.index(after: end)...]
        }
        literal += rest
        if !literal.isEmpty { parts.append(.text(literal)) }
        return .success(LinkPattern(text: text, parts: parts))
    }

    init(text: String, parts: [Part]) {
        self.text = text
        self.parts = parts
    }

    /// The names of the placeholders in the order written, those given twice too.
    public var placeholders: [String] {
        parts.compactMap { if case .placeholder(let name) = $0 { name } else { nil } }
    }

    /// Whether a text can be the name of a placeholder: a small letter, then small letters, digits and `_`.
    static func isName(_ text: String) -> Bool {
        guard let first = text.utf8.first, (0x61...0x7A).contains(first) else { return false }
        return text.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "_")
        }
    }
}
