import Accounting
import Money
import Programs

/// What is on hold at the end of a month and when it is released, a column a program.
struct ReleasesTable {
    let group: CurrencyBooks
    let statements: [(books: ProgramBooks, statement: Statement)]
    /// Whether a row is a month: a single day's release may be a single sale's commission (SPEC U1).
    let byMonth: Bool

    /// Above so many dates, those of a week share a row.
    private static let mostDates = 8

    /// The table; `nil` where nothing is on hold.
    func view() -> TableView? {
        let holding = statements.filter { !$0.statement.releases.isEmpty }
        guard !holding.isEmpty else { return nil }
        let rows = periods(holding.flatMap(\.statement.releases).map(\.date)).map { first, last in
            let amounts = holding.map { Self.sum($0.statement, first, last) }
            return RowView(label: byMonth ? Words.month(first.month) : Words.range(first, last), cells: cells(amounts))
        }
        let totals = holding.map { Self.sum($0.statement, nil, nil) }
        let total = RowView(label: "Total", isTotal: true, cells: cells(totals))
        let columns =
            [ColumnView.words(byMonth ? "Released in" : "Released on")]
            + holding.map { .figures($0.books.program.name) }
        return TableView(
            id: "hold-\(group.currency.code)", caption: "On hold", unit: group.currency.code,
            columns: columns + (holding.count > 1 ? [.figures("Together")] : []), rows: rows + [total])
    }

    private func cells(_ amounts: [Int64]) -> [CellView] {
        (amounts + (amounts.count > 1 ? [amounts.reduce(0, +)] : [])).map { .amount($0, group.currency) }
    }

    /// The dates by month; or each by itself, or those of a calendar week together.
    private func periods(_ dates: [CivilDate]) -> [(first: CivilDate, last: CivilDate)] {
        if byMonth { return Set(dates.map(\.month)).sorted().map { ($0.firstDay, $0.lastDay) } }
        let dates = Set(dates).sorted()
        guard dates.count > Self.mostDates else { return dates.map { ($0, $0) } }
        var weeks: [(first: CivilDate, last: CivilDate)] = []
        for date in dates {
            let monday = date.adding(days: -date.weekday)
            if let week = weeks.last, week.first >= monday {
                weeks[weeks.count - 1].last = date
            } else {
                weeks.append((date, date))
            }
        }
        return weeks
    }

    private static func sum(_ statement: Statement, _ first: CivilDate?, _ last: CivilDate?) -> Int64 {
        statement.releases.reduce(0) { sum, release in
            let isWithin = (first.map { release.date >= $0 } ?? true) && (last.map { release.date <= $0 } ?? true)
            return isWithin ? sum + release.amount : sum
        }
    }
}
