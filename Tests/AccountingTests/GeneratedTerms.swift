import Diagnostics
import Money
import Programs
import TestSupport

/// Programs made by chance from a seed, with all kinds of terms in all kinds of combinations.
enum GeneratedTerms {
    private static let place = Place(file: "Content/programs/acme.yml")
    private static let currencies = ["USD", "JPY", "KWD"].compactMap(Currency.init(code:))
    static let start = CivilDate(year: 2024, month: 1, day: 1)

    static func program(_ random: inout SeededGenerator, id: String = "acme") -> Program {
        let currency = currencies.randomElement(using: &random) ?? currencies[0]
        let settlesAtMonthEnd = Int.random(in: 0..<3, using: &random) == 0
        var terms: [Terms] = []
        var from = start
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            terms.append(entry(from: from, settlesAtMonthEnd: settlesAtMonthEnd, &random))
            from = from.adding(days: Int.random(in: 1...200, using: &random))
        }
        return Program(
            id: id, name: "Acme", url: "https://acme.example", currency: currency, summary: nil, link: nil,
            terms: terms, place: place)
    }

    static func account(_ random: inout SeededGenerator) -> Account {
        let met =
            Bool.random(using: &random)
            ? ["tax-form": start.adding(days: Int.random(in: 0..<400, using: &random))] : [:]
        let grants = (0..<Int.random(in: 0...2, using: &random)).map { _ in
            let from = start.adding(days: Int.random(in: 0..<400, using: &random))
            let to = Bool.random(using: &random) ? from.adding(days: Int.random(in: 0..<90, using: &random)) : nil
            return Grant(tier: "tier-\(Int.random(in: 0...2, using: &random))", from: from, to: to)
        }
        return Account(met: met, grants: grants)
    }

    private static func entry(from: CivilDate, settlesAtMonthEnd: Bool, _ random: inout SeededGenerator) -> Terms {
        let reviews: [TierPolicy.Review] =
            settlesAtMonthEnd ? [.monthEnd, .payment, .monthStart] : [.payment, .monthStart]
        let policy = TierPolicy(
            review: reviews.randomElement(using: &random) ?? .payment, demotion: Bool.random(using: &random),
            lock: Bool.random(using: &random) ? .start : .none)
        let tiers = (0...Int.random(in: 0...2, using: &random)).map { number in
            Tier(
                id: "tier-\(number)", name: "Tier \(number)",
                needs: number == 0 ? nil : needs(number, allowsCommission: !settlesAtMonthEnd, depth: 2, &random),
                rates: rates(&random), place: place)
        }
        let bonuses = (0..<Int.random(in: 0...2, using: &random)).map { _ in
            ThresholdBonus(
                condition: condition(1, allowsCommission: true, &random),
                amount: Int64.random(in: 1...900, using: &random))
        }
        return Terms(
            from: from, tierPolicy: policy, tiers: tiers, hold: hold(&random),
            refunds: RefundPolicy(
                partial: RefundPolicy.Partial.allCases.randomElement(using: &random) ?? .keep,
                chargebackFee: [0, 0, 700].randomElement(using: &random) ?? 0),
            bonuses: Array(Set(bonuses).sorted { $0.amount < $1.amount }), payout: payout(&random), place: place)
    }

    private static func needs(
        _ number: Int, allowsCommission: Bool, depth: Int, _ random: inout SeededGenerator
    ) -> Needs {
        let kind = Int.random(in: 0..<8, using: &random)
        if kind == 0 { return .grant }
        guard kind < 4, depth > 0 else {
            return .condition(condition(number, allowsCommission: allowsCommission, &random))
        }
        let parts = (0...Int.random(in: 0...1, using: &random)).map { _ in
            var part = needs(number, allowsCommission: allowsCommission, depth: depth - 1, &random)
            if part == .grant { part = .condition(condition(number, allowsCommission: allowsCommission, &random)) }
            return part
        }
        return Bool.random(using: &random) ? .all(parts) : .any(parts)
    }

    private static func condition(
        _ number: Int, allowsCommission: Bool, _ random: inout SeededGenerator
    ) -> Condition {
        let metrics: [Measure.Metric] = [.sales, .payments, .customers] + (allowsCommission ? [.commission] : [])
        let metric = metrics.randomElement(using: &random) ?? .sales
        let windows: [Window?] = [nil, .months(1), .months(3), .months(12), .days(30), .calendarMonth, .calendarYear]
        let scale: Int64 =
            switch metric {
            case .sales: 20_000
            case .commission: 4000
            case .payments, .customers: 2
            }
        let bound = scale * Int64(number) + Int64.random(in: 0..<scale, using: &random)
        let counts: Measure.Counts? =
            metric == .commission ? nil : [nil, nil, .sale, .renewal].randomElement(using: &random) ?? nil
        return Condition(
            measure: Measure(metric: metric, window: windows.randomElement(using: &random) ?? nil, counts: counts),
            threshold: Bool.random(using: &random) ? .moreThan(bound) : .atLeast(bound))
    }

    private static func rates(_ random: inout SeededGenerator) -> [Rate] {
        var rates: [Rate] = []
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            let pays: [Rate.Pays] = [.first, .lifetime, .payments(2), .months(3)]
            rates.append(
                Rate(
                    value: value(&random), event: Rate.Event.allCases.randomElement(using: &random) ?? .payment,
                    plan: ["monthly", "annual", nil, nil].randomElement(using: &random) ?? nil,
                    product: ["Box*", "*x", nil].randomElement(using: &random)?.map(Wildcard.init),
                    customer: [.new, .returning, nil, nil].randomElement(using: &random) ?? nil,
                    pays: pays.randomElement(using: &random) ?? .lifetime,
                    afterMonths: [nil, nil, 2].randomElement(using: &random) ?? nil, place: place))
        }
        // Some rate matches every payment, so that none is an error.
        return rates + [Rate(value: value(&random), place: place)]
    }

    private static func value(_ random: inout SeededGenerator) -> Rate.Value {
        Int.random(in: 0..<4, using: &random) == 0
            ? .fixed(Int64.random(in: 0...3000, using: &random))
            : .percent(Percentage(millionths: Int64.random(in: 0...100_000_000, using: &random)))
    }

    private static func hold(_ random: inout SeededGenerator) -> Hold {
        switch Int.random(in: 0..<5, using: &random) {
        case 0: .days(0)
        case 1: .days(Int.random(in: 1...60, using: &random))
        case 2: .daysThenMonthEnd(Int.random(in: 0...45, using: &random))
        case 3: .daysFromMonthEnd(Int.random(in: 0...45, using: &random))
        default: .dayOfMonth(day: Int.random(in: 1...31, using: &random), months: Int.random(in: 0...2, using: &random))
        }
    }

    private static func payout(_ random: inout SeededGenerator) -> PayoutSchedule? {
        guard Int.random(in: 0..<5, using: &random) > 0 else { return nil }
        let day = Int.random(in: 1...31, using: &random)
        let runs: [PayoutSchedule.RunDays] =
            Bool.random(using: &random)
            ? [.init(day: 1, until: 1), .init(day: 15, until: 15)]
            : [.init(day: day, until: min(31, day + Int.random(in: 0...5, using: &random)))]
        return PayoutSchedule(
            runs: runs, businessDay: [.next, .previous, nil].randomElement(using: &random) ?? nil,
            cutoff: Bool.random(using: &random) ? .previousMonth : .run,
            minimum: [0, 5000].randomElement(using: &random) ?? 0,
            requires: Bool.random(using: &random) ? ["tax-form"] : [])
    }
}
