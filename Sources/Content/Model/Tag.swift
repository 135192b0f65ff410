/// A word that pages are filed under.
public struct Tag: Sendable, Hashable {
    /// The last part of the tag's address, of small letters, digits and `-`.
    public let slug: String
    /// The tag as its author wrote it.
    public let name: String

    /// The address of the tag's page, such as `/tags/payouts/`.
    public var path: String { "/tags/\(slug)/" }
}
