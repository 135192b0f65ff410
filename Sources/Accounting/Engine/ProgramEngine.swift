import Diagnostics
import Ledger
import Money
import Programs

/// Works through one program's rows in order, once, and keeps its books.
///
/// A month is worked through as a whole, since some terms settle a row's tier only when its month ends (SPEC T4). In
/// it every row is taken in the order of SPEC L1, each after what clears on its date (H2).
struct ProgramEngine {
    let program: Program
    let account: Account
    let ledger: Ledger
    let asOf: CivilDate

    /// The program's entries of terms, ready to be applied.
    var terms: [CompiledTerms]
    /// What the tiers' needs are measured by, and what the bonuses' are; they differ in how far they have come where a
    /// month's tiers are settled before its rows are paid.
    var tierBook: MeasureBook
    var bonusBook: MeasureBook
    /// Whether any entry settles tiers at the month's end.
    let settlesAtMonthEnd: Bool
    /// Whether any entry keeps tiers that were once reached.
    let remembersTiers: Bool

    /// For each tier id that a review gave, by its number, the first entry of terms whose review did (SPEC T5).
    var reachedTiers: [Int: Int] = [:]
    /// For each entry of terms whose tiers hold for the month as a whole, that tier; grants are in it.
    var monthTiers: [Int: TierStanding] = [:]
    /// For each of the month's rows that has been looked at, the tier that it has by its own date.
    var rowTiers: [Int32: TierStanding] = [:]
    var creditedBonuses: Set<Int> = []

    var subscriptions: Subscriptions
    /// The numbers of the rows' customers.
    let customers: RowNumbers
    /// For each customer, whether there was a payment.
    var customerHasPaid: [Bool]
    /// The entry of each ledger row that earns, by the row's index less that of the program's first row.
    var entryOfRow: [Int32]
    let firstRow: Int
    /// How many earning rows the tier book has taken in.
    var measuredCount = 0
    var entries: [Entry] = []
    var reversals: [Reversal] = []
    var credits: [Credit] = []
    var payouts: [Int32] = []
    /// The fees of chargebacks that have not been given back, by the chargeback's row.
    var openFees: [Int32: Int64] = [:]

    var pending: Int128 = 0
    var available: Int128 = 0
    /// What became available so far, without payouts.
    var madeAvailable: Int128 = 0
    var schedule = ClearingSchedule()
    /// The last day through which everything has cleared.
    var clearedThrough: CivilDate?
    var desk: PayoutDesk
    var month = MonthTotals()
    /// The differences between reported and computed commissions so far, each taken as above zero.
    var variances: Int128 = 0
    /// The terms in force on the last date that was looked at.
    var currentTerms = 0

    /// The earning rows of which everything that decides is noted, and what was noted.
    let watched: Set<Int32>
    var observations: [Int32: Observation] = [:]
    /// For each entry of terms whose tiers hold for the month as a whole, and for each watched row whose tier was
    /// settled ahead, how it was found; kept only where rows are watched.
    var monthFindings: [Int: TierFinding] = [:]
    var rowFindings: [Int32: TierFinding] = [:]

    var statements: [Statement] = []
    var diagnostics: [Diagnostic] = []

    /// Keeps the books over the rows with the given indices, which are all of the program's up to the as-of date.
    mutating func run(_ rows: [Int32]) -> ProgramBooks {
        guard let first = rows.first else {
            return ProgramBooks(
                program: program, entries: [], reversals: [], credits: [], payouts: [], statements: [])
        }
        var start = 0
        var last = first
        do {
            let firstMonth = ledger.rows[Int(first)].date.month
            reviewMonthEnd(firstMonth.advanced(by: -1).lastDay)
            for offset in 0...firstMonth.distance(to: asOf.month) {
                let month = firstMonth.advanced(by: offset)
                var end = start
                while end < rows.count, ledger.rows[Int(rows[end])].date <= month.lastDay { end += 1 }
                if end > start { last = rows[end - 1] }
                try work(through: month, rows: rows[start..<end])
                start = end
            }
            try addRuns(from: firstMonth)
        } catch {
            diagnostics.append(
                Diagnostic(
                    .error, "commission/overflow",
                    "a total of `\(program.id)` does not fit 63 bits of \(program.currency.code)",
                    hint: "look for an amount with too many digits in this row or before it",
                    at: ledger.place(of: ledger.rows[Int(last)])))
        }
        return ProgramBooks(
            program: program, entries: entries, reversals: reversals, credits: credits, payouts: payouts,
            statements: statements)
    }

    private mutating func work(through month: YearMonth, rows: ArraySlice<Int32>) throws(Overflow) {
        let opening = Balances(pending: try Overflow.check(pending), available: try Overflow.check(available))
        let through = min(month.lastDay, asOf)
        self.month = MonthTotals()
        settleMonthStart(of: month, through: through)
        if settlesAtMonthEnd {
            measureAhead(rows)
            settleMonthEnd(of: month, through: through)
        }
        for index in rows {
            let row = ledger.rows[Int(index)]
            if clearedThrough != row.date { clear(through: row.date) }
            enter(index, row)
            if !settlesAtMonthEnd {
                measure(index, row)
                reviewAfterRow(on: row.date)
            }
            creditBonuses(after: index, on: row.date)
        }
        clear(through: through)
        try close(month, through: through, opening: opening)
        reviewMonthEnd(through)
    }

    /// Moves what clears up to and on a date to available, closing the cut-offs that it passes.
    mutating func clear(through date: CivilDate) {
        while let cutoff = desk.cutoff(before: date) {
            book(cleared: schedule.clear(through: cutoff))
            desk.close(cutoff, available: madeAvailable)
        }
        book(cleared: schedule.clear(through: date))
        clearedThrough = date
    }

    private mutating func book(cleared amount: Int128) {
        pending -= amount
        makeAvailable(amount)
        month.cleared += amount
    }

    /// Adds to what is available, or takes away where the amount is negative.
    mutating func makeAvailable(_ amount: Int128) {
        available += amount
        madeAvailable += amount
    }

    /// The entry of terms in force on a date; dates are asked for in ascending order, none before the first entry.
    mutating func terms(on date: CivilDate) -> Int {
        while currentTerms + 1 < terms.count, terms[currentTerms + 1].terms.from <= date { currentTerms += 1 }
        return currentTerms
    }
}
