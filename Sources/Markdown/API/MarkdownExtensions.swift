/// What is understood beyond CommonMark.
public struct MarkdownExtensions: OptionSet, Sendable, Hashable {
    /// The bits, one an extension.
    public let rawValue: Int

    /// Makes a set of its bits.
    public init(rawValue: Int) {
        self.rawValue = rawValue
    }

    /// Tables with `|` between their cells, also in lists and quotes.
    public static let tables = MarkdownExtensions(rawValue: 1 << 0)
    /// List items that start with `[ ]` or `[x]`.
    public static let taskLists = MarkdownExtensions(rawValue: 1 << 1)
    /// Text between `~~` that no longer counts.
    public static let strikethrough = MarkdownExtensions(rawValue: 1 << 2)
    /// Web and e-mail addresses that are links without brackets.
    public static let autolinks = MarkdownExtensions(rawValue: 1 << 3)
    /// References `[^name]` and their definitions `[^name]: …`.
    public static let footnotes = MarkdownExtensions(rawValue: 1 << 4)
    /// Quotes that start with a line `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` or `[!CAUTION]`.
    public static let callouts = MarkdownExtensions(rawValue: 1 << 5)
    /// Expressions `{{ … }}` in text, which a hook may replace.
    public static let expressions = MarkdownExtensions(rawValue: 1 << 6)

    /// The extensions that the GFM specification describes.
    public static let gfm: MarkdownExtensions = [.tables, .taskLists, .strikethrough, .autolinks]
    /// Every extension.
    public static let all: MarkdownExtensions = [.gfm, .footnotes, .callouts, .expressions]
}
