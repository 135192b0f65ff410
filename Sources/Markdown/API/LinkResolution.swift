/// What becomes of a link.
public enum LinkResolution: Sendable, Hashable {
    /// The link leads where its author wrote.
    case unchanged
    /// The link leads to `href` (not escaped) and carries these attributes in this order.
    case link(href: String, attributes: [HTMLAttribute])
    /// The link is dropped and its text kept.
    case text
}
