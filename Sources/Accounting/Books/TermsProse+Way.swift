import Money
import Programs

/// The way to the next tier, as a person reads it.
extension TermsProse {
    /// What the next tier still needs, in plain words, with the day before which it has to come.
    package func way(_ statement: Statement, in program: Program) -> String {
        way(to: statement.nextTier, in: program.terms[Int(statement.standing.terms)])
    }

    /// What a tier of some terms still needs; without one, that there is none above.
    package func way(to next: NextTier?, in terms: Terms) -> String {
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
}
