/// A picture of a directive: an image among the site's assets.
public struct DirectiveImage: Sendable, Hashable {
    /// The address, not escaped.
    public let src: String
    /// The same in other sizes, in the form of the `srcset` attribute.
    public let srcset: String?
    /// The width in CSS pixels.
    public let width: Int
    /// The height in CSS pixels.
    public let height: Int
    /// What the picture shows, never empty.
    public let alt: String
}
