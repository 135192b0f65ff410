/// What rendered text is for.
public enum RenderingUse: Sendable, Hashable {
    /// It stands on the page itself.
    case page
    /// It stands in a feed or an e-mail: headings have no links to themselves, and fragments lead to the page. The base
    /// should then be the site's whole address.
    case feed
}
