import Accounting
import Diagnostics
import Money
import Programs

/// Says in words what a scenario supposes, how it is rounded, and what it leaves out.
struct ScenarioProse {
    let scenario: Scenario
    let start: YearMonth

    /// The sentences; prices are given by program, once where all are the same.
    func sentences(prices: [(program: Program, price: Int64)]) -> [String] {
        [supposed(prices: prices, customers: [scenario.customers]), stays] + Self.limits
    }

    /// Who buys, for how much: `1, 5 or 10 new customers a month from May 2026 on, each paying …`.
    func supposed(prices: [(program: Program, price: Int64)], customers: [Int]) -> String {
        let most = customers.last ?? scenario.customers
        let before = customers.dropLast().map(Figures.grouped)
        let joined = Words.capitalized(Words.list(before + [Words.count(most, "new customer")], "or"))
        return "\(joined) a month from \(Words.month(start)) on, \(pays(prices))\(detail)."
    }

    /// How scenarios are worked out, and what they leave out.
    static let limits = [
        "Commissions are worked out sale by sale and to the cent by the terms that these books go by, tiers, limits and "
            + "threshold bonuses included. Refunds, chargebacks, taxes and fees are left out, and nobody upgrades.",
        "An estimate under these assumptions, to compare terms: no promise of what you would earn.",
    ]

    private func pays(_ prices: [(program: Program, price: Int64)]) -> String {
        let how =
            switch scenario.billing {
            case .monthly: "every month"
            case .yearly: "every year"
            case .once: "once"
            }
        let texts = prices.map { Figures.money($0.price, $0.program.currency) }
        guard Set(texts).count > 1 else { return "each paying \(texts.first ?? "") \(how), on the 15th" }
        let each = zip(texts, prices).map { "\($0) to \($1.program.name)" }
        return "each paying \(how), on the 15th: \(Words.list(each))"
    }

    private var detail: String {
        let parts = [("plan", scenario.plan), ("product", scenario.product)].filter { !$0.1.isEmpty }
        return parts.isEmpty ? "" : " (\(parts.map { "\($0.0) “\($0.1)”" }.joined(separator: ", ")))"
    }

    /// How many customers stay.
    var stays: String {
        if scenario.billing == .once { return "Nobody pays twice." }
        if scenario.churn.millionths == 0 { return "Nobody leaves." }
        return "Before each renewal \(scenario.churn) of them leave, rounded to whole customers: of "
            + "\(scenario.customers) there are \(scenario.remaining(after: 1)) left after one renewal and "
            + "\(scenario.remaining(after: 12)) after twelve."
    }
}
