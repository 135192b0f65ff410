/// A tag and every page that carries it.
public struct TaggedPages: Sendable {
    /// The tag, with its name as the first of the pages writes it.
    public let tag: Tag
    /// The pages, newest first.
    public let pages: [Page]
}
