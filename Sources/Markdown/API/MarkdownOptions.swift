/// How Markdown is read and what HTML is made of it.
public struct MarkdownOptions: Sendable, Hashable {
    /// What is understood beyond CommonMark.
    public var extensions: MarkdownExtensions
    /// Whether HTML in the source is passed through. Where it is not, it is left out and reported, save comments.
    public var allowsHTML: Bool
    /// Whether straight quotes, `--`, `---` and `...` become typographic characters.
    public var smartPunctuation: Bool
    /// The level that the document's highest heading gets, 1 to 6; the others move along with it and stop at 6.
    /// So a body may start with `#` or with `##`, and both give the same outline. `nil` leaves levels as written.
    public var headingBase: Int?
    /// Whether headings get an `id`.
    public var headingIDs: Bool
    /// Whether headings with an `id` get a link to themselves.
    public var headingAnchors: Bool
    /// Whether the markup is made for pages: code and tables that the keyboard can scroll, cells with a scope, and
    /// alignment by classes, which need no inline styles. Otherwise it is exactly that of the specifications.
    public var pageMarkup: Bool
    /// Stands before every `id` that is made, for pages that show several documents.
    public var idPrefix: String
    /// The words that rendering itself puts on a page.
    public var labels: MarkdownLabels

    /// CommonMark 0.30 with HTML, exactly as its specification renders it.
    public static let commonMark = MarkdownOptions(
        extensions: [], allowsHTML: true, smartPunctuation: false, headingBase: nil, headingIDs: false,
        headingAnchors: false, pageMarkup: false, idPrefix: "", labels: MarkdownLabels())

    /// CommonMark with the extensions of the GFM specification, exactly as that renders them.
    public static let gfm: MarkdownOptions = {
        var options = commonMark
        options.extensions = .gfm
        return options
    }()

    /// What a site's pages need: every extension, no HTML, smart punctuation, headings below the page's own title.
    public static let page = MarkdownOptions(
        extensions: .all, allowsHTML: false, smartPunctuation: true, headingBase: 2, headingIDs: true,
        headingAnchors: true, pageMarkup: true, idPrefix: "", labels: MarkdownLabels())
}
