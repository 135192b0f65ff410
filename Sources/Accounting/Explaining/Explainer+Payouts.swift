import Ledger
import Money
import Programs

extension Explainer {
    /// The runs that an amount counts for that is available from a day on.
    func path(since day: CivilDate, in books: ProgramBooks) -> PayoutPath {
        var stops: [PayoutPath.Stop] = []
        for stop in runs(of: books, until: day) where stop.cutoff >= day {
            stops.append(stop)
            // What a run does not pay is carried, and the next one expects it (SPEC P3).
            guard let run = stop.run, run.reason != nil || run.status == .missing else { break }
        }
        return PayoutPath(since: day, stops: stops)
    }

    /// The runs of the books, and those that open in the months after them until a day is past.
    private func runs(of books: ProgramBooks, until day: CivilDate) -> [PayoutPath.Stop] {
        guard let first = books.statements.first?.month else { return [] }
        let known = Dictionary(books.statements.flatMap(\.runs).map { ($0.from, $0) }, uniquingKeysWith: { $1 })
        // A cut-off lies at most a month before its run, which business days may move a little further.
        let last = max(self.books.asOf.month, day.month).advanced(by: 3)
        let account = bookkeeper.account(of: books.program)
        return bookkeeper.runs(of: books.program, from: first, through: last).map { run in
            PayoutPath.Stop(
                cutoff: run.cutoff, from: run.from, to: run.to, minimum: run.schedule.minimum,
                unmet: run.schedule.requires.filter { name in account.met[name].map { $0 > run.from } ?? true },
                run: known[run.from])
        }
    }

    /// The run that a payout belongs to: the last that opened by its date (SPEC P4).
    func payoutStory(of index: Int32, in books: ProgramBooks) -> PayoutStory {
        let date = ledger.rows[Int(index)].date
        let runs = runs(of: books, until: date)
        let number = runs.lastIndex { $0.from <= date }
        let next = runs.first { $0.from > date }?.from
        let start = number.map { runs[$0].from }
        let others = books.payouts.filter { other in
            let date = ledger.rows[Int(other)].date
            return other != index && start.map { date >= $0 } ?? false && next.map { date < $0 } ?? true
        }
        return PayoutStory(
            stop: number.map { runs[$0] }, nextFrom: next,
            others: others.map { ExplainedRow($0, in: ledger) })
    }
}
