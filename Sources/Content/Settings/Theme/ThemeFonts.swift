/// The families of texts and of titles, none of which is loaded from anywhere.
public struct ThemeFonts: Sendable, Hashable {
    /// What texts and figures are set in, as a list for a style sheet; `nil` for the theme's own.
    public let text: String?
    /// What titles are set in, in the same form.
    public let titles: String?

    init(text: String? = nil, titles: String? = nil) {
        self.text = text
        self.titles = titles
    }
}
