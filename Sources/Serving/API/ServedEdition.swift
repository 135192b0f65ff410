/// Which of the two sites is served at an address.
public enum ServedEdition: Sendable, Hashable {
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

    /// The edition's address on a server whose own ends in `/`, such as `http://127.0.0.1:8080/~private/`.
    public func address(on server: String) -> String { server + base.dropFirst() }
}
