import Accounting
import Money

/// Receives the payouts, run by run: what is expected, on a day of the run's window, but for the plans' mishaps.
struct PayoutDiary {
    let bookkeeping: ExampleBookkeeping
    let plans: [ProgramPlan]

    func added(to drafts: [Draft]) throws -> [Draft] {
        var drafts = drafts
        var month = plans.map(\.start).min() ?? Assumptions.lastDay.month
        while month <= Assumptions.lastDay.month {
            // What was received for the earlier runs changes what is expected now.
            let books = try bookkeeping.keep(drafts).books
            for books in books.programs {
                guard let plan = plans.first(where: { $0.program == books.program.id }) else { continue }
                let runs = books.statements.first { $0.month == month }?.runs ?? []
                drafts += runs.compactMap { payout(of: $0, plan) }.filter { $0.date <= Assumptions.lastDay }
            }
            month = month.advanced(by: 1)
        }
        return drafts
    }

    private func payout(of run: PayoutRun, _ plan: ProgramPlan) -> Draft? {
        guard run.expected > 0 else { return nil }
        // Each run has its own numbers, so that another's mishap does not move its day.
        var random = SeededGenerator(seed: plan.seed << 32 | UInt64(run.from.month.index))
        let window = (run.from.daysSinceEpoch...run.to.daysSinceEpoch).map(CivilDate.init(daysSinceEpoch:))
        let day = random.pick(window) { $0.weekday < 5 ? 1 : 0 }
        var payout = Draft(date: day ?? run.to, type: .payout, program: plan.program, amount: run.expected)
        payout.id = "\(plan.prefix)P\(run.from.month.index)"
        guard let mishap = plan.mishaps.first(where: { $0.month == run.from.month }) else { return payout }
        payout.note = mishap.note
        switch mishap.kind {
        case .late(let days): payout.date = run.to.adding(days: days)
        case .short(let cents): payout.amount = run.expected - cents
        case .missing: return nil
        }
        return payout
    }
}
