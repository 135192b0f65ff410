/// What is different between two states of a site.
public enum Change: Sendable, Hashable {
    /// Nothing.
    case none
    /// Style sheets alone, and their addresses on pages.
    case styles
    /// Pages, or anything else that they show.
    case pages
}
