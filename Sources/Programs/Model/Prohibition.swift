import Diagnostics

/// A practice that terms forbid, and where they say so.
public struct Prohibition: Sendable, Hashable {
    /// What is forbidden.
    public let practice: Practice
    /// Where it stands in the program's file.
    public let place: Place

    /// A prohibition at a place.
    public init(_ practice: Practice, at place: Place) {
        self.practice = practice
        self.place = place
    }
}
