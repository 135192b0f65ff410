/// What becomes of an image.
public enum ImageResolution: Sendable, Hashable {
    /// The image is the one that its author wrote.
    case unchanged
    /// The image is another, or is given more attributes.
    case image(ResolvedImage)
    /// The image is dropped and its alternative text kept.
    case text
}
