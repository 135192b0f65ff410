/// What stands in place of an expression.
public struct InlineReplacement: Sendable, Hashable {
    /// The inline HTML, written as it is.
    public var html: String
    /// The same without markup, for descriptions, search and table of contents; not escaped.
    public var text: String

    /// Makes a replacement of HTML and of the text that says the same.
    public init(html: String, text: String) {
        self.html = html
        self.text = text
    }
}
