import Accounting
import Artifacts
import Diagnostics
import Money

/// The movements of every month, as the site's edition shows them (SPEC U1, U2, U4).
struct MovementBook: Sendable {
    private var months: [MovementMonth] = []
    private var first: YearMonth?
    /// What happened, by program, where each movement is a line of its own.
    private var journals: [String: Journal] = [:]

    init() {}

    /// Reads the journal of each program once, and works out the lines of each month.
    init(_ site: SiteContext, jobs: Int) {
        first = site.months.first
        let books = site.groups.flatMap(\.programs)
        let all = Workers.map(books.count, jobs: jobs, chunk: 1) { index in
            Journal(books[index], ledger: site.ledger, asOf: site.asOf)
        }
        let journals = Dictionary(
            zip(books.map(\.program.id), all), uniquingKeysWith: { first, _ in first })
        months = Workers.map(site.months.count, jobs: jobs, chunk: 1) { index in
            let month = site.months[index]
            let sheets = site.groups.flatMap { group in
                site.showsRows
                    ? SingleMovements(month: month).sheets(group, journals)
                    : GroupedMovements(site: site, month: month).sheets(group, journals)
            }
            return MovementMonth(sheets, isDivided: site.showsRows)
        }
        if site.showsRows { self.journals = journals }
    }

    /// The movements of a month that has a statement.
    func month(_ month: YearMonth) -> MovementMonth {
        guard let first, months.indices.contains(first.distance(to: month)) else {
            return MovementMonth([], isDivided: false)
        }
        return months[first.distance(to: month)]
    }

    /// A movement by its place in a program's journal.
    func movement(_ index: Int, of program: String) -> Movement? {
        guard let movements = journals[program]?.movements, movements.indices.contains(index) else { return nil }
        return movements[index]
    }

    /// An error for each statement that the lines of its movements do not come to.
    func disagreements() -> [Diagnostic] {
        months.flatMap { $0.sheets.flatMap { $0.disagreements() } }
    }
}
