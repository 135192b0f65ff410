import Money

extension TermsProse {
    /// What a tier pays, its rates in the order in which they are tried.
    package func rates(_ tier: Tier) -> String {
        Words.capitalized(tier.rates.map { rate($0) }.joined(separator: "; "))
    }

    /// The best rate of the highest tier, a percentage before a fixed amount: `40%`.
    package func topRate(_ terms: Terms) -> String { bestRate(terms.tiers.last?.rates ?? []) }

    /// The best of some rates, a percentage before a fixed amount: `40%`.
    package func bestRate(_ rates: [Rate]) -> String {
        let percents = rates.compactMap { rate in
            if case .percent(let percentage) = rate.value { percentage } else { nil }
        }
        if let best = percents.max(by: { $0.millionths < $1.millionths }) { return best.description }
        let sums = rates.compactMap { rate in if case .fixed(let sum) = rate.value { sum } else { nil } }
        return sums.max().map { Figures.money($0, currency) } ?? "none"
    }

    /// What a rate pays and for what: `20% of every payment, for the life of the subscription`.
    package func rate(_ rate: Rate) -> String {
        let what = "\(occasion(rate))\(product(rate))\(customer(rate))\(limit(rate))"
        return switch rate.value {
        case .percent(let percentage): "\(percentage) of \(what)"
        case .fixed(let sum): "\(Figures.money(sum, currency)) for \(what)"
        }
    }

    /// What happens that is paid for: `the first 3 monthly payments`, `every trial of the Pro plan`.
    private func occasion(_ rate: Rate) -> String {
        switch rate.event {
        case .payment:
            switch rate.pays {
            case .first: return "the first " + planned("payment", rate)
            case .payments(let count) where rate.afterMonths == nil:
                return count == 1
                    ? "the first " + planned("payment", rate)
                    : "the first \(Figures.grouped(count)) " + planned("payments", rate)
            case .payments, .lifetime, .months: return "every " + planned("payment", rate)
            }
        case .sale: return "the first " + planned("payment", rate)
        case .renewal: return "every " + planned("renewal", rate)
        case .trial: return "every trial" + (rate.plan.map { " of \(Self.named($0))" } ?? "")
        case .lead: return "every lead" + (rate.plan.map { " for \(Self.named($0))" } ?? "")
        case .referral: return "every \(planned("sale", rate)) by a recruited affiliate"
        }
    }

    /// A payment with its plan, before it where that is a word for how often one pays: `annual payment`.
    private func planned(_ noun: String, _ rate: Rate) -> String {
        guard let plan = rate.plan else { return noun }
        return Self.intervals.contains(plan) ? "\(plan) \(noun)" : "\(noun) on \(Self.named(plan))"
    }

    private static let oneTime = "one-time"
    private static let intervals = ["weekly", "monthly", "quarterly", "annual", "yearly", oneTime]

    /// `the Pro plan`, whether or not the ledger's word for it says that it is one.
    private static func named(_ plan: String) -> String {
        plan.lowercased().hasSuffix("plan") ? "the \(plan)" : "the \(plan) plan"
    }

    private func product(_ rate: Rate) -> String {
        guard let product = rate.product?.text, product.contains(where: { $0 != "*" }) else { return "" }
        return product.contains("*") ? " for products called “\(product)”" : " for \(product)"
    }

    private func customer(_ rate: Rate) -> String {
        rate.customer.map { " \(rate.event == .lead ? "from" : "by") a \($0.rawValue) customer" } ?? ""
    }

    /// How long payments are paid (SPEC R2). A first payment knows no limit, and neither do rows that are no payments.
    private func limit(_ rate: Rate) -> String {
        guard rate.event == .payment || rate.event == .renewal else { return "" }
        let start = rate.afterMonths.map { "from month \(Figures.grouped($0 + 1))" }
        switch rate.pays {
        case .first: return rate.event == .renewal ? " that starts a subscription" : ""
        case .lifetime:
            if let start { return ", \(start) on" }
            return rate.plan == Self.oneTime ? "" : ", for the life of the subscription"
        case .payments(let count):
            if rate.event == .payment, start == nil { return "" }
            return (start.map { ", \($0) on," } ?? "") + " up to the \(Words.ordinal(count)) payment"
        case .months(let count):
            if let start { return ", \(start) to month \(Figures.grouped(count))" }
            return count == 1 ? " in the first month" : " in the first \(Words.count(count, "month"))"
        }
    }
}
