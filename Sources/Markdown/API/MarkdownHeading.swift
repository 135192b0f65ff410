/// A heading of a rendered document, as a table of contents needs it.
public struct MarkdownHeading: Sendable, Hashable {
    /// The level that was rendered, 1 to 6, after `MarkdownOptions.headingBase` was applied.
    public let level: Int
    /// The heading's `id`, unique within the document.
    public let id: String
    /// The heading's text without any markup, not escaped.
    public let text: String
    /// The heading's content as HTML, without links, footnote references and its own anchor.
    public let html: String
    /// Where the heading stands.
    public let position: MarkdownPosition

    /// Makes a heading from its parts.
    public init(level: Int, id: String, text: String, html: String, position: MarkdownPosition) {
        self.level = level
        self.id = id
        self.text = text
        self.html = html
        self.position = position
    }
}
