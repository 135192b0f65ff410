/// The place on the site that a sub-id stands for (SPEC K2).
public struct LinkOrigin: Sendable, Hashable {
    /// The page's address, relative to the site's root.
    public let page: String
    /// The placement on it, if it is named.
    public let placement: String?
}
