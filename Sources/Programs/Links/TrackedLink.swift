/// A link to an offer from a place on a page (SPEC K1, K2).
public struct TrackedLink: Sendable, Hashable {
    /// The program's id.
    public let program: String
    /// The offer's id.
    public let offer: String
    /// Where it stands, and what it carries; for links that carry no sub-id it only says where.
    public let subID: SubID
    /// Where the link leads: not yet escaped for HTML.
    public let url: String
    /// The path of the redirect page, `/go/PROGRAM/OFFER/`, where the program allows one (SPEC K5).
    public let redirectPath: String?
}
