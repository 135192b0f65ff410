/// The last result of a piece of work, kept for as long as all that it was made from stays the same.
///
/// ```swift
/// let books = memo.value(from: [programs.stamp, ledger.stamp]) { keepBooks() }
/// ```
public struct Memo<Value: Sendable>: Sendable {
    private var inputs: [Stamp] = []
    private var last: Stamped<Value>?

    /// A memo of nothing: the first value is worked out in any case.
    public init() {}

    /// The value, worked out by `make` unless the inputs have the stamps that they had the last time.
    public mutating func value(from inputs: [Stamp], _ make: () -> Value) -> Stamped<Value> {
        if let last, inputs == self.inputs { return last }
        let new = Stamped(make())
        (self.inputs, last) = (inputs, new)
        return new
    }
}
