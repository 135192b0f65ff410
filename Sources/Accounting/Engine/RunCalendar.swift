import Money
import Programs

/// Lays out a program's payout runs (SPEC P2).
struct RunCalendar {
    /// A run before anything is known of what it pays.
    struct Run {
        let cutoff: CivilDate
        let from: CivilDate
        let to: CivilDate
        let schedule: PayoutSchedule
    }

    let program: Program
    let holidays: Set<CivilDate>

    /// The runs that open between two months, both included, in order.
    func runs(from first: YearMonth, through last: YearMonth) -> [Run] {
        var runs: [(nominal: CivilDate, run: Run)] = []
        // Business days may move a run over the end of a month, and many holidays in a row further than that.
        let margin = 2 + holidays.count / 20
        for offset in -margin...(first.distance(to: last) + margin) {
            runs += nominalRuns(in: first.advanced(by: offset))
        }
        runs.sort { ($0.run.from, $0.nominal) < ($1.run.from, $1.nominal) }
        var kept: [Run] = []
        for (_, run) in runs where run.from >= first.firstDay && run.from <= last.lastDay {
            // Runs with the same S are one, the last.
            if kept.last?.from == run.from { kept.removeLast() }
            kept.append(run)
        }
        return kept
    }

    private func nominalRuns(in month: YearMonth) -> [(nominal: CivilDate, run: Run)] {
        // The terms are those in force on the run's day before it is moved, so each entry may give days of the month.
        var runs: [(CivilDate, Run)] = []
        for (index, terms) in program.terms.enumerated() {
            guard let schedule = terms.payout else { continue }
            for days in schedule.runs {
                let nominal = month.day(days.day)
                guard program.termsIndex(on: nominal) == index else { continue }
                let opens = move(nominal, by: schedule.businessDay)
                let closes = move(month.day(days.until), by: schedule.businessDay)
                let cutoff =
                    switch schedule.cutoff {
                    case .previousMonth: month.advanced(by: -1).lastDay
                    case .run: opens
                    }
                runs.append((nominal, Run(cutoff: cutoff, from: opens, to: closes, schedule: schedule)))
            }
        }
        return runs
    }

    private func move(_ date: CivilDate, by rule: PayoutSchedule.BusinessDay?) -> CivilDate {
        guard let rule else { return date }
        var date = date
        while date.weekday >= 5 || holidays.contains(date) { date = date.adding(days: rule == .next ? 1 : -1) }
        return date
    }
}
