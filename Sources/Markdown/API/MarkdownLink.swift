/// A link or image that stands in a document, as its author wrote it.
public struct MarkdownLink: Sendable, Hashable {
    /// The destination as it stands in the source, before any hook saw it, not escaped.
    public let destination: String
    /// The link's text or the image's alternative text without any markup, not escaped.
    public let text: String
    /// Where the link starts: its opening bracket, or its first character if it is written out bare.
    public let position: MarkdownPosition
}
