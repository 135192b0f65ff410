/// How a template may use a field.
public enum ViewKind: Sendable {
    /// Text that is escaped when printed: `{{name}}`.
    case text
    /// HTML that is printed as it is: `{{{name}}}`.
    case html
    /// A condition for sections.
    case flag
    /// One view, or none.
    case object(NestedView)
    /// Any number of views.
    case list(NestedView)
    /// Any number of texts, each `{{.}}`.
    case texts

    /// The kind in a word, for messages and lists: `text`, `HTML`, `flag`, `object`, `list` or `list of texts`.
    public var label: String {
        switch self {
        case .text: "text"
        case .html: "HTML"
        case .flag: "flag"
        case .object: "object"
        case .list: "list"
        case .texts: "list of texts"
        }
    }

    /// The view behind an object or a list.
    public var nested: NestedView? {
        switch self {
        case .object(let nested), .list(let nested): nested
        case .text, .html, .flag, .texts: nil
        }
    }
}
