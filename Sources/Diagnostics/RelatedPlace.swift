/// A place that explains a diagnostic, with a few words on what stands there.
public struct RelatedPlace: Sendable, Hashable {
    /// What stands there, such as `first given here`.
    public let label: String
    /// Where it stands.
    public let place: Place

    /// A place, with what stands there.
    public init(_ label: String, at place: Place) {
        self.label = label
        self.place = place
    }
}
