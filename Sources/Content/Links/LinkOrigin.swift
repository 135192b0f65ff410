/// The place that a sub-id stands for (SPEC K2).
public struct LinkOrigin: Sendable, Hashable {
    /// Where a link stood.
    public enum Source: Sendable, Hashable {
        /// On a page, by its address relative to the site's root.
        case page(String)
        /// On a channel that `site.yml` names.
        case channel(String)
    }

    /// The page or the channel.
    public let source: Source
    /// The placement on it, if it is named.
    public let placement: String?

    init(_ source: Source, placement: String?) {
        self.source = source
        self.placement = placement
    }
}
