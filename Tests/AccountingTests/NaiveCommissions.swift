import Accounting
import Ledger
import Money
import Programs

/// Commissions as SPEC T6 and R1 to R3 have them, worked out from the tiers with dictionaries of texts.
struct NaiveCommissions {
    /// What a row was paid by, and what it earned.
    struct Result: Hashable {
        let row: Int
        let terms: Int
        let tier: Int
        let commission: Int64
    }

    private struct Started {
        let date: CivilDate
        var count: Int
        let terms: Int
        let tier: Int
    }

    let tiers: NaiveTiers

    func results() -> [Result] {
        var results: [Result] = []
        var subscriptions: [String: Started] = [:]
        var payers: Set<String> = []
        let ledger = tiers.ledger
        for (index, row) in ledger.rows.prefix(ledger.countUpToAsOf).enumerated() where row.type.isEarning {
            var terms = tiers.program.terms.lastIndex { $0.from <= row.date } ?? 0
            var tier = tiers.tier(ofRow: index)
            let text = { (symbol: Symbol) in ledger.symbols.text(of: symbol) }
            var subscription: Started?
            if row.type.isPayment {
                let key = Self.key(index, text(row.subscription), text(row.customer), text(row.product))
                var known = subscriptions[key]
                if row.type == .sale || known == nil {
                    known = Started(date: row.date, count: 0, terms: terms, tier: tier)
                }
                known?.count += 1
                subscriptions[key] = known
                subscription = known
                if let known, tiers.program.terms[known.terms].tierPolicy.lock == .start {
                    (terms, tier) = (known.terms, known.tier)
                }
            }
            let customer = text(row.customer)
            let isNew = customer.isEmpty || !payers.contains(customer)
            if row.type.isPayment { payers.insert(customer) }
            let rate = tiers.program.terms[terms].tiers[tier].rates.first { rate in
                matches(rate, row, isNew, plan: text(row.plan), product: text(row.product))
                    && (subscription.map { admits(rate, row.date, $0) } ?? true)
            }
            let commission: Int64 =
                switch rate?.value {
                case .fixed(let sum): sum
                case .percent(let percentage): percentage.of(row.amount) ?? 0
                case nil: 0
                }
            results.append(Result(row: index, terms: terms, tier: tier, commission: commission))
        }
        return results
    }

    /// The subscription that a payment belongs to (SPEC L4).
    private static func key(_ index: Int, _ subscription: String, _ customer: String, _ product: String) -> String {
        if !subscription.isEmpty { return "subscription \(subscription)" }
        return customer.isEmpty ? "row \(index)" : "customer \(customer), product \(product)"
    }

    private func matches(_ rate: Rate, _ row: Row, _ isNew: Bool, plan: String, product: String) -> Bool {
        let isEvent = rate.event == .payment ? row.type.isPayment : rate.event.rawValue == row.type.name
        let isCustomer = rate.customer.map { ($0 == .new) == isNew } ?? true
        return isEvent && isCustomer && rate.plan ?? plan == plan && rate.product?.matches(product) ?? true
    }

    private func admits(_ rate: Rate, _ date: CivilDate, _ subscription: Started) -> Bool {
        if let months = rate.afterMonths, date < subscription.date.adding(months: months) { return false }
        return switch rate.pays {
        case .first: subscription.count == 1
        case .lifetime: true
        case .payments(let count): subscription.count <= count
        case .months(let months): date < subscription.date.adding(months: months)
        }
    }
}
