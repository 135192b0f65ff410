/// Renders Markdown to HTML.
///
/// A renderer holds options alone, so one may render many documents at the same time:
///
///     let document = MarkdownRenderer(options: .page).render("# Hello")
///     document.htmlText  // <h2 id="hello">Hello …
public struct MarkdownRenderer: Sendable {
    /// How Markdown is read and what HTML is made of it.
    public let options: MarkdownOptions

    /// Makes a renderer with the given options.
    public init(options: MarkdownOptions = .page) {
        self.options = options
    }

    /// Renders a source that is meant to be UTF-8, with or without a byte order mark; what is not is reported. The time
    /// is proportional to the length, and any nesting is safe.
    public func render(_ source: [UInt8], hooks: (any MarkdownHooks)? = nil) -> MarkdownDocument {
        DocumentRendering.render(SourceText(source), options: options, hooks: hooks)
    }

    /// Renders a source that is a string.
    public func render(_ source: String, hooks: (any MarkdownHooks)? = nil) -> MarkdownDocument {
        render(Array(source.utf8), hooks: hooks)
    }
}
