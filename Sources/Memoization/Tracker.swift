/// Gives a value a stamp that stays the same for as long as the value does, however often it is worked out again.
public struct Tracker<Value: Equatable & Sendable>: Sendable {
    private var last: Stamped<Value>?

    /// A tracker that has seen nothing.
    public init() {}

    /// The stamp of the value: that of the last one where the two are equal.
    public mutating func stamp(of value: Value) -> Stamp {
        if let last, last.value == value { return last.stamp }
        let new = Stamped(value)
        last = new
        return new.stamp
    }
}
