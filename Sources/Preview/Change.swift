/// What is different between two states of a site.
public enum Change: Sendable, Hashable {
    /// Nothing.
    case none
    /// Style sheets alone: for each address of an old one, relative to the site's root, that of the new one.
    case styles([String: String])
    /// Pages, or anything else that they show.
    case pages
}
