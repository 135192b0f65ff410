import Ledger
import Money
import Programs

/// Tiers: when they are reviewed, settled and kept (SPEC T3 to T5).
extension ProgramEngine {
    /// The tier of an entry's terms by the tier book as it stands, its windows ending on a day.
    mutating func tier(of index: Int, on date: CivilDate) -> TierStanding {
        guard terms[index].needs.count > 1 else { return TierStanding(terms: Int16(index), tier: 0) }
        tierBook.move(to: date)
        var tier = CompiledTerms.highestTier(terms[index].needs, in: tierBook)
        if !terms[index].terms.tierPolicy.demotion { tier = max(tier, highestReached(in: index)) }
        for grant in account.grants where grant.isInForce(on: date) {
            if let granted = terms[index].terms.tiers.firstIndex(where: { $0.id == grant.tier }) {
                tier = max(tier, granted)
            }
        }
        return TierStanding(terms: Int16(index), tier: Int16(tier))
    }

    /// The highest tier of an entry's terms that a review gave by its id (SPEC T5). A review counts under its own terms
    /// and later ones: where a month settles tiers when it ends, it may hold reviews by terms that came after a row's.
    func highestReached(in index: Int) -> Int {
        terms[index].tierNumbers.lastIndex { number in reachedTiers[number].map { $0 <= index } ?? false } ?? 0
    }

    /// Reviews the books on a day by the terms in force on it, and remembers the tier that its needs give (SPEC T5).
    private mutating func review(on date: CivilDate) {
        guard let index = program.termsIndex(on: date) else { return }
        tierBook.move(to: date)
        let number = terms[index].tierNumbers[CompiledTerms.highestTier(terms[index].needs, in: tierBook)]
        if reachedTiers[number] == nil { reachedTiers[number] = index }
    }

    mutating func reviewAfterRow(on date: CivilDate) {
        guard remembersTiers, terms[terms(on: date)].terms.tierPolicy.review == .payment else { return }
        review(on: date)
    }

    /// Reviews a month that has ended, where the terms in force on its last day do so. The month that the as-of date
    /// cuts short has not ended, but no row comes after it.
    mutating func reviewMonthEnd(_ lastDay: CivilDate) {
        guard remembersTiers, let index = program.termsIndex(on: lastDay),
            terms[index].terms.tierPolicy.review != .payment
        else { return }
        review(on: lastDay)
    }

    /// Settles the tiers that hold for a whole month as they stood when the month before ended. This comes before any
    /// of the month's rows; which entry's needs count is a matter of each row's date (SPEC T4).
    mutating func settleMonthStart(of month: YearMonth, through: CivilDate) {
        monthTiers.removeAll(keepingCapacity: true)
        monthFindings.removeAll(keepingCapacity: true)
        for index in entries(inForceFrom: month.firstDay, through: through)
        where terms[index].terms.tierPolicy.review == .monthStart {
            settle(index, on: month.firstDay.adding(days: -1))
        }
    }

    /// Settles the tiers that hold for a whole month as they stand when it ends. The tier book has taken in all of the
    /// month's rows.
    mutating func settleMonthEnd(of month: YearMonth, through: CivilDate) {
        for index in entries(inForceFrom: month.firstDay, through: through)
        where terms[index].terms.tierPolicy.review == .monthEnd {
            settle(index, on: through)
        }
    }

    private mutating func settle(_ index: Int, on date: CivilDate) {
        monthTiers[index] = tier(of: index, on: date)
        if !watched.isEmpty { monthFindings[index] = finding(of: index, on: date) }
    }

    private func entries(inForceFrom first: CivilDate, through last: CivilDate) -> [Int] {
        terms.indices.filter { index in
            terms[index].terms.from <= last
                && (index + 1 == terms.count || terms[index + 1].terms.from > first)
        }
    }

    /// The tier that a row has by its own date; the tier book holds the rows before it.
    mutating func tierAtRow(_ row: Int32, on date: CivilDate) -> TierStanding {
        let index = terms(on: date)
        if let settled = monthTiers[index] { return settled }
        if settlesAtMonthEnd, let measured = rowTiers[row] { return measured }
        return tier(of: index, on: date)
    }
}
