import Accounting
import Money
import Programs

extension TermsProse {
    /// What reaches a tier, as a sentence.
    func needs(_ needs: Needs?) -> String {
        switch needs {
        case nil: "Where everyone starts."
        case .grant: "By grant only: what it takes is not published."
        case let needs?: Words.capitalized(Self.clause(needs, condition)) + "."
        }
    }

    /// A condition, to stand within a sentence: `more than 1,000.00 USD in sales within 12 months`.
    func condition(_ condition: Condition) -> String {
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

    /// What the next tier still needs, in plain words, with the day before which it has to come.
    func way(_ statement: Statement, in program: Program) -> String {
        way(to: statement.nextTier, in: program.terms[Int(statement.standing.terms)])
    }

    /// What a tier of some terms still needs; without one, that there is none above.
    func way(to next: NextTier?, in terms: Terms) -> String {
        guard let next else {
            return terms.tiers.count > 1 ? "This is the highest tier." : "This program has one tier."
        }
        let tier = terms.tiers[Int(next.tier)]
        if tier.needs == .grant { return "Only a grant leads on to \(tier.name)." }
        guard let unmet = tier.needs.flatMap({ Self.missing($0, of: next.unmet.map(\.condition)) }) else {
            // Only where tiers are reviewed at the start of a month can one be earned and not be there yet.
            return "All that \(tier.name) needs is met; it counts from the next month on."
        }
        let needs = Dictionary(next.unmet.map { ($0.condition, $0) }, uniquingKeysWith: { first, _ in first })
        let clause = Self.clause(unmet) { condition in
            needs[condition].map { missing($0) } ?? self.condition(condition)
        }
        return "\(Words.capitalized(clause)) to reach \(tier.name)."
    }

    /// What of some needs does not hold; `nil` where they hold.
    private static func missing(_ needs: Needs, of unmet: [Condition]) -> Needs? {
        switch needs {
        case .condition(let condition): return unmet.contains(condition) ? needs : nil
        case .grant: return needs
        case .all(let parts):
            let missing = parts.compactMap { self.missing($0, of: unmet) }
            return missing.isEmpty ? nil : .all(missing)
        case .any(let parts):
            let missing = parts.compactMap { self.missing($0, of: unmet) }
            return missing.count < parts.count ? nil : .any(missing)
        }
    }

    /// How much more a condition takes: `840.01 USD more in sales before 12 August 2026`.
    private func missing(_ need: NextTier.UnmetNeed) -> String {
        let measure = need.condition.measure
        // Amounts and numbers are whole: more than two is at least three, and more than a dollar a cent above it.
        let bound =
            switch need.condition.threshold {
            case .moreThan(let bound): Int128(bound) + 1
            case .atLeast(let bound): Int128(bound)
            }
        let missing = Int64(clamping: max(0, bound - Int128(need.have)))
        let text =
            measure.metric.isMoney
            ? "\(Figures.money(missing, currency)) more \(Self.counted(measure))"
            : "\(Figures.grouped(Int(missing))) more \(Self.counted(measure, isOne: missing == 1))"
        return text + (need.lapses.map { " before \(Words.longDate($0))" } ?? "")
    }

    /// Needs as a clause, each condition in the words that `phrase` has for it.
    private static func clause(_ needs: Needs, _ phrase: (Condition) -> String) -> String {
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
    private static func counted(_ measure: Measure, isOne: Bool = false) -> String {
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
