import Diagnostics
import Ledger
import Money
import Programs

/// Entering rows: what they earn, take back, credit or pay.
extension ProgramEngine {
    /// Enters a row into the books; what clears on its date has been cleared.
    mutating func enter(_ index: Int32, _ row: Row) {
        switch row.type {
        case .sale, .renewal, .trial, .lead, .referral: earn(index, row)
        case .refund, .chargeback, .reinstatement: reverse(index, row)
        case .bonus: credit(row.amount, .bonus, by: index)
        case .adjustment: credit(row.amount, .adjustment, by: index)
        case .payout:
            payouts.append(index)
            available -= Int128(row.amount)
            month.paid += Int128(row.amount)
            desk.receive(row.amount, on: row.date)
        }
    }

    private mutating func earn(_ index: Int32, _ row: Row) {
        let own = terms(on: row.date)
        let isNewCustomer = noteCustomer(of: row, at: index)
        let present = tierAtRow(index, on: row.date)
        let subscription = row.type.isPayment ? subscription(of: row, at: index, standing: present) : nil
        var standing = present
        if let subscription, subscription.lock == .start { standing = subscription.standing }
        let outcome = rate(row, isNewCustomer: isNewCustomer, standing: standing, subscription: subscription)
        if watched.contains(index) {
            observe(
                index, row, isNewCustomer: isNewCustomer, present: present, paidBy: standing,
                subscription: subscription)
        }
        let commission = commission(row, outcome, standing)
        let clears = terms[own].terms.hold.clearingDate(of: row.date)
        entries.append(
            Entry(
                row: index, terms: Int16(own), standing: standing, rate: outcome.rate, endedRate: outcome.ended,
                commission: commission, clears: clears))
        if !bonusBook.isIdle {
            bonusBook.append(MeasuredItem(row, customer: customers[index], commission: commission))
        }
        if row.type.isPayment {
            month.sales += Int128(row.amount)
            month.paymentCount += 1
        }
        month.earned += Int128(commission)
        pending += Int128(commission)
        schedule.add(commission, on: clears)
        if clears <= row.date { clear(through: row.date) }
        reconcile(row, commission)
    }

    /// Whether the row's customer has made no payment before it (SPEC R1); notes the payment if it is one.
    private mutating func noteCustomer(of row: Row, at index: Int32) -> Bool {
        guard let number = customers[index] else { return true }
        let hadPaid = customerHasPaid[number]
        if row.type.isPayment { customerHasPaid[number] = true }
        return !hadPaid
    }

    /// The subscription of a payment, which it starts or continues (SPEC L4).
    private mutating func subscription(of row: Row, at index: Int32, standing: TierStanding) -> Subscription {
        let lock = terms[Int(standing.terms)].terms.tierPolicy.lock
        let started = Subscription(
            startRow: index, start: row.date, paymentCount: 1, standing: standing, lock: lock)
        var isOrphan = false
        defer { if isOrphan { warnOfOrphan(row) } }
        return subscriptions.update(index) { known in
            guard var known, row.type == .renewal else {
                isOrphan = row.type == .renewal
                return started
            }
            known.paymentCount += 1
            return known
        }
    }

    private mutating func warnOfOrphan(_ row: Row) {
        diagnostics.append(
            Diagnostic(
                .warning, "ledger/renewal-without-sale",
                "this renewal has no sale before it, so it starts its subscription",
                hint: "add the sale that it renews, or give both the same `subscription`", at: ledger.place(of: row)))
    }

    /// The first rate that matches and admits a row (SPEC R3), or the first that a limit ended.
    mutating func rate(
        _ row: Row, isNewCustomer: Bool, standing: TierStanding, subscription: Subscription?
    ) -> (rate: Int16?, ended: Int16?) {
        let (terms, tier) = (Int(standing.terms), Int(standing.tier))
        var ended: Int16?
        for index in self.terms[terms].rates[tier].indices {
            let mismatch = self.terms[terms].rates[tier][index].mismatch(
                row, isNewCustomer: isNewCustomer, symbols: ledger.symbols)
            guard mismatch == nil else { continue }
            guard let subscription else { return (Int16(index), nil) }
            if self.terms[terms].rates[tier][index].limit(row.date, in: subscription) == nil {
                return (Int16(index), nil)
            }
            if ended == nil { ended = Int16(index) }
        }
        return (nil, ended)
    }

    private mutating func commission(
        _ row: Row, _ outcome: (rate: Int16?, ended: Int16?), _ standing: TierStanding
    ) -> Int64 {
        let (terms, tier) = (Int(standing.terms), Int(standing.tier))
        guard let rate = outcome.rate else {
            if outcome.ended == nil, row.type.isPayment { reportNoRate(row, self.terms[terms].terms.tiers[tier]) }
            return 0
        }
        guard let commission = self.terms[terms].rates[tier][Int(rate)].commission(of: row.amount) else {
            diagnostics.append(
                Diagnostic(
                    .error, "commission/overflow", "the commission of this row does not fit 63 bits",
                    hint: "check the amount's digits", at: ledger.place(of: row, column: "amount")))
            return 0
        }
        return commission
    }

    private mutating func reportNoRate(_ row: Row, _ tier: Tier) {
        let plan = ledger.symbols.text(of: row.plan)
        let product = ledger.symbols.text(of: row.product)
        let what = "plan `\(plan)`" + (product.isEmpty ? "" : ", product `\(product)`")
        diagnostics.append(
            Diagnostic(
                .error, "commission/no-rate",
                "no rate of tier `\(tier.id)` of `\(program.id)` matches this \(row.type.name) (\(what))",
                hint: "say in the terms what it earns, if nothing then with `percent: 0`",
                at: ledger.place(of: row), related: [RelatedPlace("the tier's rates", at: tier.place)]))
    }

    private mutating func reconcile(_ row: Row, _ commission: Int64) {
        guard let reported = row.reported else { return }
        let difference = Int128(reported) - Int128(commission)
        month.variance += difference
        variances += Int128(difference.magnitude)
        if reported == commission { month.agree += 1 } else { month.differ += 1 }
    }

    /// Credits an amount, which may be negative, straight to available (SPEC H3).
    mutating func credit(_ amount: Int64, _ reason: Credit.Reason, by row: Int32) {
        credits.append(Credit(row: row, reason: reason, amount: amount))
        makeAvailable(Int128(amount))
        month.credited += Int128(amount)
    }

    /// Credits the bonuses whose condition a row meets first, that row included (SPEC H4).
    mutating func creditBonuses(after row: Int32, on date: CivilDate) {
        let index = terms(on: date)
        guard !terms[index].bonuses.isEmpty else { return }
        bonusBook.move(to: date)
        for (place, (bonus, number, tracker)) in terms[index].bonuses.enumerated()
        where !creditedBonuses.contains(number) {
            guard bonus.condition.threshold.isReached(by: bonusBook.value(of: tracker)) else { continue }
            creditedBonuses.insert(number)
            credit(bonus.amount, .thresholdBonus(terms: Int16(index), bonus: Int16(place)), by: row)
        }
    }
}
