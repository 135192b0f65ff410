import Diagnostics

/// A way besides the site on which its tracked links go out, such as an e-mail or a talk (SPEC K2).
public struct Channel: Sendable, Hashable {
    /// What its sub-ids begin with: small letters, digits and `-`.
    public let name: String
    /// Where `site.yml` names it.
    public let place: Place
}
