/// What the caller decides while a document is rendered: where links lead, which file an image is, what a fenced
/// block or an expression becomes. Each is asked in the order of the document, on the thread that renders. HTML that
/// a hook returns is written as it is. Links with an unsafe scheme are dropped before a hook sees them.
public protocol MarkdownHooks {
    /// Says what becomes of a link; `destination` is not escaped, and `position` is that of its opening bracket.
    func link(_ destination: String, at position: MarkdownPosition) -> LinkResolution

    /// Says what becomes of an image; `alt` is its alternative text without markup.
    func image(_ destination: String, alt: String, at position: MarkdownPosition) -> ImageResolution

    /// Gives the HTML block that stands in place of a fenced block, or nil to render it as code. `info` is all that
    /// stands behind the opening fence, `position` that fence's; the body starts on the next line.
    func fence(_ info: String, body: String, at position: MarkdownPosition) -> String?

    /// Gives the inline HTML that stands in place of `{{ expression }}` in text, or nil to leave it as text; `position`
    /// is that of the first brace.
    func expression(_ expression: String, at position: MarkdownPosition) -> InlineReplacement?
}

extension MarkdownHooks {
    /// Leaves every link as its author wrote it.
    public func link(_ destination: String, at position: MarkdownPosition) -> LinkResolution { .unchanged }

    /// Leaves every image as its author wrote it.
    public func image(_ destination: String, alt: String, at position: MarkdownPosition) -> ImageResolution {
        .unchanged
    }

    /// Renders every fenced block as code.
    public func fence(_ info: String, body: String, at position: MarkdownPosition) -> String? { nil }

    /// Leaves every expression as text.
    public func expression(_ expression: String, at position: MarkdownPosition) -> InlineReplacement? { nil }
}
