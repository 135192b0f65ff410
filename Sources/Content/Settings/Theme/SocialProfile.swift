/// A profile of the site's author, or of the site, elsewhere.
public struct SocialProfile: Sendable, Hashable {
    /// Where it is.
    public let network: SocialNetwork
    /// Its address.
    public let url: String
}
