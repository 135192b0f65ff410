extension Needs {
    /// What is measured, where all conditions have to hold; `nil` for other needs.
    var measures: Set<Measure>? {
        switch self {
        case .condition(let condition): [condition.measure]
        case .all(let parts):
            parts.reduce(into: Set<Measure>?.some([])) { all, part in
                if case .condition(let condition) = part { all?.insert(condition.measure) } else { all = nil }
            }
        case .any, .grant: nil
        }
    }

    /// Whether the other needs hold wherever these do, as far as the conditions' forms alone tell; `false` where they
    /// do not tell.
    func implies(_ other: Needs) -> Bool {
        switch (self, other) {
        case (.grant, _), (_, .grant): false
        case (_, .all(let parts)): parts.allSatisfy(implies)
        case (.any(let parts), _): parts.allSatisfy { $0.implies(other) }
        case (.all(let parts), .any(let others)):
            others.contains(where: implies) || parts.contains { $0.implies(other) }
        case (_, .any(let others)): others.contains(where: implies)
        case (.all(let parts), .condition): parts.contains { $0.implies(other) }
        case (.condition(let condition), .condition(let other)): condition.implies(other)
        }
    }
}

extension Condition {
    fileprivate func implies(_ other: Condition) -> Bool {
        measure.isAtMost(other.measure) && threshold.implies(other.threshold)
    }
}

extension Condition.Threshold {
    /// Whether whole numbers that reach this threshold, and all above them, reach the other.
    fileprivate func implies(_ other: Condition.Threshold) -> Bool {
        switch (self, other) {
        case (.moreThan(let bound), .moreThan(let other)), (.atLeast(let bound), .atLeast(let other)): bound >= other
        case (.moreThan(let bound), .atLeast(let other)): bound >= other || bound == other - 1
        case (.atLeast(let bound), .moreThan(let other)): bound > other
        }
    }
}

extension Measure {
    /// Whether the measure is never above the other: its window and payments lie within the other's.
    fileprivate func isAtMost(_ other: Measure) -> Bool {
        // Every customer that counts has a payment that counts.
        let comparable = metric == other.metric || metric == .customers && other.metric == .payments
        return comparable && (other.counts == nil || counts == other.counts) && isWindow(within: other.window)
    }

    private func isWindow(within other: Window?) -> Bool {
        switch (window, other) {
        case (_, nil): true
        case (.months(let count), .months(let other)), (.days(let count), .days(let other)): count <= other
        case (.calendarMonth, .calendarMonth), (.calendarMonth, .calendarYear), (.calendarYear, .calendarYear): true
        default: false
        }
    }
}
