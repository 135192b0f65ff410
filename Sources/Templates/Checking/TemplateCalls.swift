import Diagnostics

/// Which visits call which others, to find the calls that never end.
///
/// A template may include itself as long as each time it is given something from within what it was given before: the
/// page's data is finite. A circle of calls that does not go inwards, or that takes something from further out again,
/// never ends.
struct TemplateCalls {
    enum Step {
        /// The called body stands in the same value as the calling one.
        case same
        /// In one from within that value.
        case inwards
        /// In one that was found further out.
        case elsewhere
    }

    private struct Call {
        let target: Int
        let step: Step
        let place: Place
        let name: String
    }

    private var numbers: [TemplateVisit: Int] = [:]
    private var calls: [[Call]] = []

    /// The visit's number, and whether it is a new one.
    mutating func number(of visit: TemplateVisit) -> (number: Int, isNew: Bool) {
        if let number = numbers[visit] { return (number, false) }
        numbers[visit] = calls.count
        calls.append([])
        return (calls.count - 1, true)
    }

    mutating func add(from source: Int, to target: Int, step: Step, at place: Place, name: String) {
        calls[source].append(Call(target: target, step: step, place: place, name: name))
    }

    /// One error for each call that closes an endless circle.
    func errors() -> [Diagnostic] {
        var endless: [Call] = []
        var states = [State](repeating: .new, count: calls.count)
        for visit in calls.indices { findCircles(from: visit, &states, &endless) }
        for (source, calls) in calls.enumerated() {
            endless += calls.filter { $0.step == .elsewhere && reaches(source, from: $0.target) }
        }
        return endless.map { call in
            Diagnostic(
                .error, "template/recursion", "`\(call.name)` includes itself without end",
                hint: "include it inside a section on a list or object of the view that it is given", at: call.place)
        }
    }

    private enum State {
        case new, active, done
    }

    /// Collects the calls back to where the search comes from, among those that stay in the same value.
    private func findCircles(from visit: Int, _ states: inout [State], _ found: inout [Call]) {
        guard states[visit] == .new else { return }
        states[visit] = .active
        for call in calls[visit] where call.step == .same {
            if states[call.target] == .active { found.append(call) }
            findCircles(from: call.target, &states, &found)
        }
        states[visit] = .done
    }

    private func reaches(_ goal: Int, from start: Int) -> Bool {
        var seen: Set<Int> = [start]
        var next = [start]
        while let visit = next.popLast() {
            if visit == goal { return true }
            for call in calls[visit] where seen.insert(call.target).inserted { next.append(call.target) }
        }
        return false
    }
}
