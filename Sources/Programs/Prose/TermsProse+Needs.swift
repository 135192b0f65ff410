import Money

extension TermsProse {
    /// What reaches a tier, as a sentence.
    package func needs(_ needs: Needs?) -> String {
        switch needs {
        case nil: "Where everyone starts."
        case .grant: "By grant only: what it takes is not published."
        case let needs?: Words.capitalized(Self.clause(needs, condition)) + "."
        }
    }

    /// A condition, to stand within a sentence: `more than 1,000.00 USD in sales within 12 months`.
    package func condition(_ condition: Condition) -> String {
        let measure = condition.measure
        let bound = condition.threshold.bound
        let word =
            switch condition.threshold {
            case .moreThan: "more than"
            case .atLeast: "at least"
            }
        let quantity =
            measure.metric.isMoney
            ? "\(Figures.money(bound, currency)) \(Self.counted(measure))"
            : "\(Figures.grouped(Int(bound))) \(Self.counted(measure, isOne: bound == 1))"
        return "\(word) \(quantity)" + (measure.window.map { " " + Self.window($0) } ?? "")
    }

    /// Needs as a clause, each condition in the words that `phrase` has for it.
    package static func clause(_ needs: Needs, _ phrase: (Condition) -> String) -> String {
        switch needs {
        case .condition(let condition): return phrase(condition)
        case .grant: return "a grant"
        case .all(let parts):
            return Words.list(
                parts.map { part in
                    if case .any(let choices) = part, choices.count > 1 { return "either \(clause(part, phrase))" }
                    return clause(part, phrase)
                })
        case .any(let parts):
            let clauses = parts.map { clause($0, phrase) }
            // The comma tells what an "and" within one of them holds together.
            let hasGroup = parts.contains { if case .all(let group) = $0 { group.count > 1 } else { false } }
            return hasGroup ? clauses.joined(separator: ", or ") : Words.list(clauses, "or")
        }
    }

    /// What a measure counts, to stand behind a quantity: `in sales`, `renewals`.
    package static func counted(_ measure: Measure, isOne: Bool = false) -> String {
        switch (measure.metric, measure.counts) {
        case (.sales, nil): "in sales"
        case (.sales, .sale): "in first payments"
        case (.sales, .renewal): "in renewals"
        case (.commission, _): "in commissions"
        case (.payments, nil): isOne ? "payment" : "payments"
        case (.payments, .sale): isOne ? "first payment" : "first payments"
        case (.payments, .renewal): isOne ? "renewal" : "renewals"
        case (.customers, nil): isOne ? "customer" : "customers"
        case (.customers, .sale): isOne ? "customer with a first payment" : "customers with a first payment"
        case (.customers, .renewal): isOne ? "customer with a renewal" : "customers with a renewal"
        }
    }

    private static func window(_ window: Window) -> String {
        switch window {
        case .months(let count): "within \(Words.count(count, "month"))"
        case .days(let count): "within \(Words.count(count, "day"))"
        case .calendarMonth: "within a calendar month"
        case .calendarYear: "within a calendar year"
        }
    }
}
