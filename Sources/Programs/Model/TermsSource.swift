import Money

/// Where terms were published.
public struct TermsSource: Sendable, Hashable {
    /// What the source is called.
    public let title: String
    /// Its address on the web.
    public let url: String?
    /// The day on which the source was read.
    public let retrieved: CivilDate?
    /// A remark on how far the source can be relied on.
    public let note: String?

    /// A source from its parts.
    public init(title: String, url: String? = nil, retrieved: CivilDate? = nil, note: String? = nil) {
        self.title = title
        self.url = url
        self.retrieved = retrieved
        self.note = note
    }
}
