import Diagnostics

/// An address at which a page stood before, and that leads on to it (SPEC §9).
public struct Alias: Sendable, Hashable {
    /// The address relative to the site's root, ending in `/` or in a file's name.
    public let path: String
    /// Where the front matter names it.
    public let place: Place
}
