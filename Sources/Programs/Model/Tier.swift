import Diagnostics

/// A step of a program's ladder, with what it needs and what it pays (SPEC §4).
public struct Tier: Sendable {
    /// The name that statements, grants and other entries of terms know the tier by.
    public let id: String
    /// The name that readers see.
    public let name: String
    /// What reaches the tier; `nil` for the first, which everybody has.
    public let needs: Needs?
    /// The rates in the order in which they are tried (SPEC R3). Never empty.
    public let rates: [Rate]
    /// Where the tier begins in the program's file.
    public let place: Place

    /// A tier from its parts.
    public init(id: String, name: String, needs: Needs? = nil, rates: [Rate], place: Place) {
        self.id = id
        self.name = name
        self.needs = needs
        self.rates = rates
        self.place = place
    }
}
