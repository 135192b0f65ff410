import Ledger
import Money
import Programs

/// Closing months and adding the payout runs to them (SPEC §5).
extension ProgramEngine {
    /// Closes a month, after all its rows and all that clears in it.
    mutating func close(_ month: YearMonth, through: CivilDate, opening: Balances) throws(Overflow) {
        let index = terms(on: through)
        let standing = monthTiers[index] ?? tier(of: index, on: through)
        let totals = self.month
        // So that no sum of some of the differences, over whatever months, leaves 63 bits.
        _ = try Overflow.check(variances)
        var corrections: [Correction] = []
        for (month, amount) in totals.corrections.sorted(by: { $0.key < $1.key }) where amount != 0 {
            corrections.append(Correction(month: month, amount: try Overflow.check(amount)))
        }
        statements.append(
            Statement(
                month: month, through: through, isProvisional: through < month.lastDay,
                sales: try Overflow.check(totals.sales), refunds: try Overflow.check(totals.refunds),
                paymentCount: totals.paymentCount, opening: opening, earned: try Overflow.check(totals.earned),
                reversedPending: try Overflow.check(totals.reversedPending),
                reversedAvailable: try Overflow.check(totals.reversedAvailable),
                cleared: try Overflow.check(totals.cleared), credited: try Overflow.check(totals.credited),
                paid: try Overflow.check(totals.paid),
                closing: Balances(pending: try Overflow.check(pending), available: try Overflow.check(available)),
                standing: standing, nextTier: try nextTier(after: standing, on: through),
                reconciliation: Reconciliation(
                    agree: totals.agree, differ: totals.differ, variance: try Overflow.check(totals.variance)),
                runs: [], releases: try schedule.releases(), corrections: corrections))
    }

    /// What the tier above a standing still needs, windows ending on a day.
    private mutating func nextTier(after standing: TierStanding, on date: CivilDate) throws(Overflow) -> NextTier? {
        let needs = terms[Int(standing.terms)].needs
        let next = Int(standing.tier) + 1
        guard next < needs.count else { return nil }
        tierBook.move(to: date)
        return NextTier(tier: Int16(next), unmet: try needs[next].unmet(in: tierBook))
    }

    /// Adds each payout run to the statement of the month in which it opens.
    mutating func addRuns(from firstMonth: YearMonth) throws(Overflow) {
        clear(through: asOf)
        while let cutoff = desk.cutoff(before: asOf.adding(days: 1)) { desk.close(cutoff, available: madeAvailable) }
        let runs = try desk.results(asOf: asOf, available: madeAvailable, schedule: schedule)
        for run in runs {
            let index = firstMonth.distance(to: run.from.month)
            if statements.indices.contains(index) { statements[index].runs.append(run) }
        }
    }
}
