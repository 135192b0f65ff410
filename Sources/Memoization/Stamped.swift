/// A value with the stamp that it got when it was worked out.
public struct Stamped<Value: Sendable>: Sendable {
    /// The value itself.
    public let value: Value
    /// Another one for each time that the value was worked out.
    public let stamp: Stamp

    /// A value with a new stamp.
    public init(_ value: Value) {
        self.value = value
        stamp = Stamp()
    }
}
