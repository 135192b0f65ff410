/// A text in Markdown within a directive, rendered with the links and figures of its page.
public struct DirectiveText: Sendable, Hashable {
    /// The text as HTML: inline where it is one paragraph, else blocks.
    public let html: String
    /// The text without markup, a line a block.
    public let text: String
    /// Whether it is one paragraph, without a `p` around it.
    public let isInline: Bool
}
