/// Something in a Markdown source that was rendered otherwise than its author is likely to want.
public struct MarkdownIssue: Sendable, Hashable {
    /// What is wrong; the raw values are fit to be the last part of a diagnostic's code.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The source is not UTF-8; each bad sequence became a replacement character.
        case badEncoding = "bad-encoding"
        /// HTML stands in a source for which `MarkdownOptions.allowsHTML` is off; it was left out.
        case rawHTML = "raw-html"
        /// A link or image has a scheme that can run a script; the link was dropped, its text kept.
        case unsafeLink = "unsafe-link"
        /// A footnote is referred to that nothing defines; the reference stays as it was written.
        case undefinedFootnote = "undefined-footnote"
        /// A footnote is defined that nothing refers to; it is not rendered.
        case unusedFootnote = "unused-footnote"
        /// A footnote is defined a second time; the first definition counts.
        case duplicateFootnote = "duplicate-footnote"
    }

    /// What is wrong.
    public let kind: Kind
    /// One sentence on what is wrong, for the author of the page.
    public let message: String
    /// What to write instead.
    public let hint: String
    /// Where it stands.
    public let position: MarkdownPosition

    init(_ kind: Kind, _ message: String, hint: String, at position: MarkdownPosition) {
        self.kind = kind
        self.message = message
        self.hint = hint
        self.position = position
    }
}
