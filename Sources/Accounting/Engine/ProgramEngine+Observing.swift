import Ledger
import Money
import Programs

/// Noting all that decides about the watched rows.
extension ProgramEngine {
    /// Notes what decides about a row that is being entered; it has taken its place in its subscription.
    mutating func observe(
        _ index: Int32, _ row: Row, isNewCustomer: Bool, present: TierStanding, paidBy standing: TierStanding,
        subscription: Subscription?
    ) {
        let own = terms(on: row.date)
        let tier = monthFindings[own] ?? rowFindings[index] ?? finding(of: own, on: row.date)
        observations[index] = Observation(
            row: index, isNewCustomer: isNewCustomer, tier: tier,
            subscription: subscription.map {
                ObservedSubscription(
                    startRow: $0.startRow, start: $0.start, paymentNumber: $0.paymentCount, standing: $0.standing,
                    lock: $0.lock)
            },
            trials: trials(row, isNewCustomer: isNewCustomer, standing: standing, subscription: subscription),
            outcomes: outcomes(row, upTo: own, isNewCustomer: isNewCustomer, subscription: subscription))
    }

    /// How the tier of an entry's terms is found by the tier book as it stands, its windows ending on a day.
    mutating func finding(of index: Int, on date: CivilDate) -> TierFinding {
        let standing = tier(of: index, on: date)
        tierBook.move(to: date)
        let measured = CompiledTerms.highestTier(terms[index].needs, in: tierBook)
        let policy = terms[index].terms.tierPolicy
        let kept = policy.demotion ? nil : highestReached(in: index)
        let isGranted = Int(standing.tier) > max(measured, kept ?? 0)
        return TierFinding(
            standing: standing, day: date, review: policy.review,
            needs: terms[index].needs.map { $0.finding(in: tierBook) }, measured: measured, kept: kept,
            grant: isGranted ? grant(of: standing, on: date) : nil)
    }

    private func grant(of standing: TierStanding, on date: CivilDate) -> Grant? {
        let id = program.tier(standing).id
        return account.grants.first { $0.tier == id && $0.isInForce(on: date) }
    }

    private mutating func trials(
        _ row: Row, isNewCustomer: Bool, standing: TierStanding, subscription: Subscription?
    ) -> [RateTrial] {
        var trials: [RateTrial] = []
        for index in terms[Int(standing.terms)].rates[Int(standing.tier)].indices {
            let result = trial(index, row, isNewCustomer: isNewCustomer, standing: standing, subscription: subscription)
            trials.append(RateTrial(rate: Int16(index), result: result))
            if result == .decided { break }
        }
        return trials
    }

    private mutating func trial(
        _ index: Int, _ row: Row, isNewCustomer: Bool, standing: TierStanding, subscription: Subscription?
    ) -> RateTrial.Result {
        let (terms, tier) = (Int(standing.terms), Int(standing.tier))
        let mismatch = self.terms[terms].rates[tier][index].mismatch(
            row, isNewCustomer: isNewCustomer, symbols: ledger.symbols)
        if let mismatch { return .mismatch(mismatch) }
        let limit = subscription.flatMap { self.terms[terms].rates[tier][index].limit(row.date, in: $0) }
        return limit.map { .ended($0) } ?? .decided
    }

    private mutating func outcomes(
        _ row: Row, upTo last: Int, isNewCustomer: Bool, subscription: Subscription?
    ) -> [Observation.Outcome] {
        var outcomes: [Observation.Outcome] = []
        for entry in 0...last {
            for tier in terms[entry].rates.indices {
                let standing = TierStanding(terms: Int16(entry), tier: Int16(tier))
                let rate = rate(row, isNewCustomer: isNewCustomer, standing: standing, subscription: subscription).rate
                let commission = rate.flatMap { terms[entry].rates[tier][Int($0)].commission(of: row.amount) }
                outcomes.append(Observation.Outcome(standing: standing, rate: rate, commission: commission ?? 0))
            }
        }
        return outcomes
    }
}
