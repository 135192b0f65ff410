import Diagnostics

/// A link from one place of the site to another, to be checked once all of the site is there.
public struct InternalLink: Sendable, Hashable {
    /// The address that it leads to, relative to the site's root, such as `/statements/2026-01/`.
    public let path: String
    /// The part after `#`, with its escapes undone; `nil` without one.
    public let anchor: String?
    /// The destination as it was written.
    public let written: String
    /// Where the link stands.
    public let place: Place
}
