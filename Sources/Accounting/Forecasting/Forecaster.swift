import Diagnostics
import Ledger
import Money
import Programs

/// Works out what comes of the rows up to the as-of date, by the engine that keeps the books.
public struct Forecaster {
    private let bookkeeper: Bookkeeper
    private let ledger: Ledger
    private let books: Books

    /// A forecaster for books that the bookkeeper kept from the ledger. Rows after the as-of date do not count (SPEC L5).
    public init(bookkeeper: Bookkeeper, ledger: Ledger, books: Books) {
        self.bookkeeper = bookkeeper
        self.ledger = ledger
        self.books = books
    }

    /// The forecast for what is left of the as-of date's month and so many months after it, with the engine's errors;
    /// a program that has any is left out.
    public func forecast(months: Int) -> (forecast: Forecast, diagnostics: [Diagnostic]) {
        let through = books.asOf.month.advanced(by: months).lastDay
        var programs: [ProgramForecast] = []
        var diagnostics: [Diagnostic] = []
        for books in books.programs {
            let (forecast, problems) = forecast(of: books, through: through)
            if let forecast { programs.append(forecast) }
            diagnostics += problems
        }
        return (Forecast(asOf: books.asOf, through: through, programs: programs), diagnostics.sorted())
    }

    /// The forecast of one program, as long as it takes until what is pending now has been paid, but at least for a month
    /// and at most for three years; `nil` without statements or where the engine finds an error.
    func forecastOfPayments(_ books: ProgramBooks) -> ProgramForecast? {
        let last = books.statements.last?.releases.last?.date ?? self.books.asOf
        let months = min(36, max(1, self.books.asOf.month.distance(to: last.month) + 2))
        return forecast(of: books, through: self.books.asOf.month.advanced(by: months).lastDay, looksAtTiers: false)
            .forecast
    }

    private func forecast(
        of books: ProgramBooks, through end: CivilDate, looksAtTiers: Bool = true
    ) -> (forecast: ProgramForecast?, diagnostics: [Diagnostic]) {
        guard let present = books.statements.last else { return (nil, []) }
        let (paid, problems) = booksWithPayouts(of: books, through: end)
        guard let paid, !problems.hasErrors else { return (nil, problems.filter { $0.severity == .error }) }
        let grant = bookkeeper.account(of: books.program).grants.filter { $0.isInForce(on: self.books.asOf) }
            .first { $0.tier == books.program.tier(present.standing).id }
        return (
            ProgramForecast(
                program: books.program, present: present, months: months(paid, after: present),
                runs: paid.statements.flatMap(\.runs).filter { isComing($0, present) }, releases: present.releases,
                outlook: looksAtTiers ? outlook(of: books, present) : .top,
                grantEnds: grant?.to.flatMap { $0 <= end ? $0 : nil },
                laterTerms: books.program.terms.map(\.from).filter { $0 > self.books.asOf && $0 <= end }), []
        )
    }

    /// The program's books as of a later day, with what each run should pay received on its first day, or on the day
    /// after the as-of date for one that is open already. What was received changes what later runs expect (SPEC P3),
    /// so the engine is asked once a run.
    private func booksWithPayouts(
        of books: ProgramBooks, through end: CivilDate
    ) -> (books: ProgramBooks?, diagnostics: [Diagnostic]) {
        guard let present = books.statements.last, let number = bookkeeper.number(of: books.program) else {
            return (nil, [])
        }
        var payouts: [SupposedRow] = []
        while true {
            guard let later = bookkeeper.books(of: books.program, in: ledger.supposing(payouts), asOf: end) else {
                return (nil, [])
            }
            guard !later.diagnostics.hasErrors else { return (nil, later.diagnostics) }
            let runs = later.books.statements.flatMap(\.runs)
            let paidThrough = payouts.last?.date ?? self.books.asOf
            var next: SupposedRow?
            for (index, run) in runs.enumerated() where run.expected > 0 && run.received == 0 {
                let day = max(run.from, self.books.asOf.adding(days: 1))
                let isTimely = index + 1 == runs.count || day < runs[index + 1].from
                guard isComing(run, present), isTimely, day > paidThrough else { continue }
                next = .payout(run.expected, from: number, on: day)
                break
            }
            guard let next else { return (later.books, later.diagnostics) }
            payouts.append(next)
        }
    }

    /// Whether a run is still to open, or is open and has paid nothing yet.
    private func isComing(_ run: PayoutRun, _ present: Statement) -> Bool {
        run.from > books.asOf
            || self.books.asOf <= run.to
                && present.runs.contains { $0.from == run.from && $0.received == 0 && $0.status != .none }
    }

    private func months(_ later: ProgramBooks, after present: Statement) -> [ForecastMonth] {
        later.statements.filter { $0.month > present.month || $0.month == present.month && present.isProvisional }.map {
            let isRest = $0.month == present.month
            return ForecastMonth(
                month: $0.month, isRest: isRest, clears: $0.cleared - (isRest ? present.cleared : 0),
                credited: $0.credited - (isRest ? present.credited : 0), paid: $0.paid - (isRest ? present.paid : 0),
                pending: $0.closing.pending, available: $0.closing.available, standing: $0.standing)
        }
    }

    private func outlook(of books: ProgramBooks, _ present: Statement) -> TierOutlook {
        guard let next = present.nextTier else { return .top }
        let tiers = books.program.terms[Int(present.standing.terms)].tiers
        let above = tiers[Int(next.tier)...]
        if let first = above.first, above.allSatisfy({ $0.needs == .grant }) { return .grantOnly(tier: first) }
        guard let repetition = PaceRepetition(books, ledger: ledger, asOf: self.books.asOf) else { return .noPace }
        let horizon = repetition.horizon(of: books.program)
        let supposed = ledger.supposing(repetition.rows(through: horizon.month.lastDay))
        let later = bookkeeper.books(of: books.program, in: supposed, asOf: horizon.month.lastDay)
        guard let later, !later.diagnostics.hasErrors, let last = later.books.statements.last else { return .unknown }
        let coming = later.books.statements.filter { $0.through > self.books.asOf }
        if let first = coming.first(where: { books.program.isHigher($0.standing, than: present.standing) }) {
            return .reached(books.program.tier(first.standing), in: first.month, pace: repetition.pace)
        }
        let end = TierOutlook.End(
            month: last.month, standing: last.standing, next: last.nextTier, isSteady: horizon.isSteady)
        return .notReached(end, pace: repetition.pace)
    }
}
