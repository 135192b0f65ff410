import Money
import Programs

/// Works out what each payout run is expected to pay and what it received (SPEC P3, P4).
struct PayoutDesk {
    private let runs: [RunCalendar.Run]
    private let account: Account
    /// The runs' cut-offs, ascending, each once; and what had become available by its end, without payouts.
    private let cutoffs: [CivilDate]
    private var availableAtCutoff: [CivilDate: Int128] = [:]
    private var nextCutoff = 0
    /// What was received, by date, ascending; with the total before each.
    private var payouts: [(date: CivilDate, before: Int128)] = []
    private var received: Int128 = 0

    init(runs: [RunCalendar.Run], account: Account) {
        self.runs = runs
        self.account = account
        cutoffs = Set(runs.map(\.cutoff)).sorted()
    }

    /// The next cut-off whose day is over once something happens on `date`.
    func cutoff(before date: CivilDate) -> CivilDate? {
        guard nextCutoff < cutoffs.count, cutoffs[nextCutoff] < date else { return nil }
        return cutoffs[nextCutoff]
    }

    /// Notes what had become available by the end of the next cut-off.
    mutating func close(_ cutoff: CivilDate, available: Int128) {
        availableAtCutoff[cutoff] = available
        nextCutoff += 1
    }

    mutating func receive(_ amount: Int64, on date: CivilDate) {
        payouts.append((date, received))
        received += Int128(amount)
    }

    /// The runs with their results as of a date. Cut-offs that lie after it count what clears until then.
    func results(asOf: CivilDate, available: Int128, schedule: ClearingSchedule) throws(Overflow) -> [PayoutRun] {
        var results: [PayoutRun] = []
        for (index, run) in runs.enumerated() {
            let atCutoff =
                availableAtCutoff[run.cutoff] ?? available + schedule.clearing(through: run.cutoff)
            let paidBefore = paid(before: run.from)
            let due = try Overflow.check(atCutoff - paidBefore)
            let end = index + 1 < runs.count ? paid(before: runs[index + 1].from) : received
            let received = try Overflow.check(end - paidBefore)
            let reason = reason(for: run, due: due)
            let expected = reason == nil ? due : 0
            results.append(
                PayoutRun(
                    cutoff: run.cutoff, from: run.from, to: run.to, expected: expected, reason: reason, due: due,
                    received: received, status: status(of: run, expected: expected, received: received, asOf: asOf)))
        }
        return results
    }

    /// What was received before a date.
    private func paid(before date: CivilDate) -> Int128 {
        var low = 0
        var high = payouts.count
        while low < high {
            let middle = (low + high) / 2
            if payouts[middle].date < date { low = middle + 1 } else { high = middle }
        }
        return low < payouts.count ? payouts[low].before : received
    }

    private func reason(for run: RunCalendar.Run, due: Int64) -> PayoutRun.Reason? {
        if due <= 0 { return .nothingDue }
        if due < run.schedule.minimum { return .belowMinimum }
        let isMet = run.schedule.requires.allSatisfy { name in account.met[name].map { $0 <= run.from } ?? false }
        return isMet ? nil : .requirements
    }

    private func status(
        of run: RunCalendar.Run, expected: Int64, received: Int64, asOf: CivilDate
    ) -> PayoutRun.Status {
        if asOf < run.from { return .upcoming }
        if expected == 0, received == 0 { return .none }
        if received == 0 { return asOf <= run.to ? .open : .missing }
        if received == expected { return .paid }
        return received < expected ? .short : .over
    }
}
