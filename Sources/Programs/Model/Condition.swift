/// A metric of the books and the threshold that it has to reach (SPEC T1, T2).
public struct Condition: Sendable, Hashable {
    /// What is measured, where and over which time.
    public let measure: Measure
    /// What the value has to reach.
    public let threshold: Threshold

    /// A condition from its parts.
    public init(measure: Measure, threshold: Threshold) {
        self.measure = measure
        self.threshold = threshold
    }

    /// A bound on a metric: minor units of the program's currency for `sales` and `commission`, a number else.
    public enum Threshold: Sendable, Hashable {
        /// The value lies above the bound.
        case moreThan(Int64)
        /// The value is the bound or lies above it.
        case atLeast(Int64)

        /// Whether a value reaches the threshold.
        public func isReached(by value: Int64) -> Bool {
            switch self {
            case .moreThan(let bound): value > bound
            case .atLeast(let bound): value >= bound
            }
        }

        /// The bound itself.
        public var bound: Int64 {
            switch self {
            case .moreThan(let bound), .atLeast(let bound): bound
            }
        }
    }
}
