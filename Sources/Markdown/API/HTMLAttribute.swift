/// An attribute that a hook adds to an element.
public struct HTMLAttribute: Sendable, Hashable {
    /// The name, written as it is: it must be a valid attribute name.
    public let name: String
    /// The value, not escaped.
    public let value: String

    /// Makes an attribute from a valid name and a value that is not escaped.
    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}
