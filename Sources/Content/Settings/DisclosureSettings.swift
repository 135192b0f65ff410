/// How the site says that it is paid for its links (SPEC K4).
public struct DisclosureSettings: Sendable, Hashable {
    /// The word that marks promotional titles in lists and feeds, such as `Ad`; `nil` for none.
    public let label: String?
    /// What stands before a page's first affiliate link; `nil` for the theme's own words.
    public let text: String?

    /// Settings from their parts.
    public init(label: String? = nil, text: String? = nil) {
        self.label = label
        self.text = text
    }
}
