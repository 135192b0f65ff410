import Ledger
import Money
import Programs

/// Tiers as SPEC T1 to T5 have them, worked out anew for every row from all rows before it: slow, and simple.
struct NaiveTiers {
    let program: Program
    let account: Account
    let ledger: Ledger
    let asOf: CivilDate

    private var rows: ArraySlice<Row> { ledger.rows.prefix(ledger.countUpToAsOf) }

    /// Whether the terms ask for nothing that is not worked out here: no commissions, and no tiers that are kept after
    /// other terms took over.
    static func cover(_ program: Program) -> Bool {
        let metrics = program.terms.flatMap { $0.tiers.flatMap { $0.needs?.conditions.map(\.measure.metric) ?? [] } }
        return !metrics.contains(.commission)
            && (program.terms.count == 1 || program.terms.allSatisfy(\.tierPolicy.demotion))
    }

    /// The tier of a row by its own date, as an index into the tiers of the terms in force on it.
    func tier(ofRow index: Int) -> Int {
        let row = rows[index]
        let terms = terms(on: row.date)
        switch terms.tierPolicy.review {
        case .payment: return tier(of: terms, before: index, on: row.date)
        case .monthStart: return tier(of: terms, atEndOf: row.date.month.advanced(by: -1).lastDay)
        case .monthEnd: return tier(of: terms, atEndOf: min(asOf, row.date.month.lastDay))
        }
    }

    private func terms(on date: CivilDate) -> Terms {
        program.terms.last { $0.from <= date } ?? program.terms[0]
    }

    private func tier(of terms: Terms, atEndOf day: CivilDate) -> Int {
        tier(of: terms, before: rows.count { $0.date <= day }, on: day)
    }

    private func tier(of terms: Terms, before index: Int, on date: CivilDate) -> Int {
        var tier = highest(terms, before: index, on: date)
        if !terms.tierPolicy.demotion {
            for (index, date) in reviews(of: terms, before: index, on: date) {
                tier = max(tier, highest(terms, before: index, on: date))
            }
        }
        for grant in account.grants where grant.from <= date && date <= grant.to ?? date {
            tier = max(tier, terms.tiers.firstIndex { $0.id == grant.tier } ?? 0)
        }
        return tier
    }

    /// The reviews up to a place and date (SPEC T5), each as the number of rows that it looks at, and its date.
    private func reviews(of terms: Terms, before index: Int, on date: CivilDate) -> [(rows: Int, date: CivilDate)] {
        if terms.tierPolicy.review == .payment { return (0..<index).map { ($0 + 1, rows[$0].date) } }
        var month = rows[0].date.month.advanced(by: -1)
        var reviews: [(rows: Int, date: CivilDate)] = []
        while month.lastDay <= date {
            if month.lastDay >= terms.from {
                reviews.append((rows.count { $0.date <= month.lastDay }, month.lastDay))
            }
            month = month.advanced(by: 1)
        }
        return reviews
    }

    private func highest(_ terms: Terms, before index: Int, on date: CivilDate) -> Int {
        terms.tiers.indices.last { tier in terms.tiers[tier].needs.map { hold($0, index, date) } ?? true } ?? 0
    }

    private func hold(_ needs: Needs, _ index: Int, _ date: CivilDate) -> Bool {
        switch needs {
        case .grant: false
        case .all(let parts): parts.allSatisfy { hold($0, index, date) }
        case .any(let parts): parts.contains { hold($0, index, date) }
        case .condition(let condition):
            condition.threshold.isReached(by: value(of: condition.measure, before: index, on: date))
        }
    }

    private func value(of measure: Measure, before index: Int, on date: CivilDate) -> Int64 {
        let bound = measure.window?.dayBefore(endingOn: date)
        var standing: [Int64] = []
        var customers: Set<Symbol> = []
        var strangers: Int64 = 0
        for place in 0..<index {
            let row = rows[place]
            guard row.type.isPayment, row.date <= date, bound.map({ $0 < row.date }) ?? true else { continue }
            switch measure.counts {
            case .sale where row.type != .sale, .renewal where row.type != .renewal: continue
            default: break
            }
            let amount = row.amount - takenBack(of: Int32(place), before: index)
            guard amount > 0 else { continue }
            standing.append(amount)
            if row.customer.isEmpty { strangers += 1 } else { customers.insert(row.customer) }
        }
        return switch measure.metric {
        case .sales: standing.reduce(0, +)
        case .payments: Int64(standing.count)
        case .customers: Int64(customers.count) + strangers
        case .commission: 0
        }
    }

    /// What was refunded and charged back of a row, less what was reinstated, before a place.
    private func takenBack(of target: Int32, before index: Int) -> Int64 {
        rows[..<index].reduce(0) { sum, row in
            switch row.type {
            case .refund, .chargeback: row.target == target ? sum + row.amount : sum
            case .reinstatement: rows[Int(row.target)].target == target ? sum - row.amount : sum
            default: sum
            }
        }
    }
}
