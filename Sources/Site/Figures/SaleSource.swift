/// Where a sale came from, by its sub-id (SPEC K2).
struct SaleSource: Sendable, Hashable {
    /// The page's title, or the channel's name.
    let label: String
    /// The page; `nil` for a channel.
    var href: String?
    /// The page's address relative to the site's root; `nil` for a channel.
    var path: String?
}
