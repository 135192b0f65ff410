/// Which of the two sites is served at an address.
public enum ServedEdition: Sendable, Hashable, CaseIterable {
    /// The one for everybody, at the root.
    case everyone
    /// The one for the affiliate alone, below `/~private/` (SPEC U4).
    case affiliate

    /// Where the edition stands, beginning and ending in `/`.
    public var base: String {
        switch self {
        case .everyone: "/"
        case .affiliate: "/~private/"
        }
    }
}
