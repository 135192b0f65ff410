import Content
import Programs

/// A program's terms as labelled facts, as its page and its card show them.
struct TermsFacts {
    let program: Program
    let terms: Terms

    private var prose: TermsProse { TermsProse(currency: program.currency) }

    /// Everything, to stand beside the ladder where there is one.
    var all: [FactView] {
        let kinds = FactsDirective.Fact.allCases.filter { $0 != .rates || terms.tiers.count == 1 }
        let bonuses = terms.bonuses.map { bonus in
            let amount = Figures.money(bonus.amount, program.currency)
            return FactView("Bonus", "\(amount) once, for \(prose.condition(bonus.condition))")
        }
        let policy = terms.tiers.count > 1 ? [FactView("Tier of a sale", TermsProse.policy(terms.tierPolicy))] : []
        return kinds.flatMap(facts) + bonuses + policy
    }

    /// The given facts in their order, those included that the terms do not state.
    func card(_ kinds: [FactsDirective.Fact]) -> [FactView] {
        kinds.flatMap { kind in
            let facts = facts(kind)
            return facts.isEmpty ? [FactView(Self.label(kind), "Not stated")] : facts
        }
    }

    /// What the terms say of one thing; nothing where they do not state it.
    func facts(_ kind: FactsDirective.Fact) -> [FactView] {
        if kind == .rates, terms.tiers.count > 1, let first = terms.tiers.first {
            return [FactView("Pays at first", prose.rates(first)), FactView("Top rate", prose.topRate(terms))]
        }
        return text(kind).map { [FactView(Self.label(kind), $0)] } ?? []
    }

    private func text(_ kind: FactsDirective.Fact) -> String? {
        switch kind {
        case .rates: return terms.tiers.first.map { prose.rates($0) }
        case .cookie: return terms.cookieDays.map { Words.count($0, "day") }
        case .hold:
            return terms.hold == .days(0)
                ? "None: a commission clears at once"
                : Words.capitalized("\(TermsProse.hold(terms.hold)), then it clears")
        case .payout: return terms.payout.map { TermsProse.payout($0) }
        case .minimum:
            guard let minimum = terms.payout?.minimum, minimum > 0 else { return nil }
            return "\(Figures.money(minimum, program.currency)); less is carried over"
        case .methods: return Self.names(terms.payout?.methods ?? []).map(Words.capitalized)
        case .requirements: return Self.names(terms.payout?.requires ?? []).map(Words.capitalized)
        case .refunds: return prose.refunds(terms.refunds)
        }
    }

    private static func label(_ kind: FactsDirective.Fact) -> String {
        switch kind {
        case .rates: "Pays"
        case .payout: "Paid"
        case .requirements: "Requires"
        case .cookie, .hold, .minimum, .methods, .refunds: Words.capitalized(kind.rawValue)
        }
    }

    /// `tax-form` and the like as words; `nil` where there are none.
    static func names(_ ids: [String]) -> String? {
        guard !ids.isEmpty else { return nil }
        return Words.list(
            ids.map { id in
                switch id {
                case "paypal": "PayPal"
                default: id.split(separator: "-").joined(separator: " ")
                }
            })
    }
}
