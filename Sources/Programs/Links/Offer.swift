import Diagnostics
import Money

/// Something of a program that pages link to, as `aff:PROGRAM/OFFER` (SPEC K1).
public struct Offer: Sendable {
    /// The name that `aff:` links and `/go/` pages know it by.
    public let id: String
    /// The name that readers see.
    public let name: String
    /// Where the link leads in the end; under `opaque: true`, the tracked link itself.
    public let url: String
    /// One line on what it is.
    public let summary: String?
    /// The last day on which the offer holds; `nil` for without end.
    public let expires: CivilDate?
    /// A code that readers give to the seller.
    public let code: String?
    /// Where the offer stands in the program's file.
    public let place: Place

    /// An offer from its parts.
    public init(
        id: String, name: String, url: String, summary: String? = nil, expires: CivilDate? = nil, code: String? = nil,
        place: Place
    ) {
        self.id = id
        self.name = name
        self.url = url
        self.summary = summary
        self.expires = expires
        self.code = code
        self.place = place
    }

    /// Whether the offer still holds on a date.
    public func isCurrent(on date: CivilDate) -> Bool {
        expires.map { date <= $0 } ?? true
    }
}
