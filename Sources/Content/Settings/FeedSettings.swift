/// What the site's feeds hold.
public struct FeedSettings: Sendable, Hashable {
    /// How much of a page stands in a feed.
    public enum Content: String, Sendable, CaseIterable {
        /// Its description.
        case summary
        /// Its whole text too.
        case whole
    }

    /// How much of each page stands in a feed.
    public let content: Content
    /// How many entries a feed has at most; at least 1.
    public let limit: Int

    /// Settings from their parts; those left out are as where `site.yml` leaves them out.
    public init(content: Content = .summary, limit: Int = 30) {
        self.content = content
        self.limit = limit
    }
}
