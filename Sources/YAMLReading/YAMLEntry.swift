import Diagnostics

/// A key of a mapping, with its place and its value.
public struct YAMLEntry: Sendable {
    /// The key as text.
    public let key: String
    /// Where the key stands.
    public let place: Place
    /// What stands after the colon.
    public let value: YAMLNode

    /// An entry from its parts, as the composer and tests make it.
    public init(_ key: String, at place: Place, value: YAMLNode) {
        self.key = key
        self.place = place
        self.value = value
    }
}
