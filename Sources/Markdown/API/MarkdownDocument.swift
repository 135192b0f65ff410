/// What rendering a Markdown source gives.
public struct MarkdownDocument: Sendable, Equatable {
    /// The HTML, UTF-8, ending with a line feed unless it is empty.
    public let html: [UInt8]
    /// The headings in the order of the document.
    public let headings: [MarkdownHeading]
    /// The links in the order in which they are rendered; links that were dropped are among them.
    public let links: [MarkdownLink]
    /// The images in the order in which they are rendered.
    public let images: [MarkdownLink]
    /// The text without any markup, not escaped, a line a block; code blocks and raw HTML are left out.
    public let plainText: String
    /// The text of the first paragraph that stands in no list, quote or table; empty if there is none.
    public let firstParagraph: String
    /// What is wrong in the source, by position.
    public let issues: [MarkdownIssue]

    static let empty = MarkdownDocument(
        html: [], headings: [], links: [], images: [], plainText: "", firstParagraph: "", issues: [])

    /// The HTML as a string.
    public var htmlText: String { String(decoding: html, as: UTF8.self) }
}
