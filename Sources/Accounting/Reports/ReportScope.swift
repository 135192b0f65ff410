import Diagnostics
import Ledger
import Money

/// The programs and the months that a report is about.
public struct ReportScope: Sendable {
    /// The books of the programs that were asked for.
    public let books: Books
    /// The first month; `nil` for the first that has a statement.
    public let from: YearMonth?
    /// The last month; `nil` for the as-of date's.
    public let to: YearMonth?

    /// A scope over all months of some books, or over some of them. `from` is not after `to`.
    public init(_ books: Books, from: YearMonth? = nil, to: YearMonth? = nil) {
        self.books = books
        self.from = from
        self.to = to
    }

    /// Whether a month belongs to it.
    public func contains(_ month: YearMonth) -> Bool {
        month >= from ?? month && month <= to ?? month
    }

    /// Whether it goes up to the as-of date, so that what is on hold or missing then is a part of it.
    var reachesAsOf: Bool { contains(books.asOf.month) }

    /// A program's statements in these months, as they stand: what was before is in their opening balances.
    public func statements(of books: ProgramBooks) -> [Statement] {
        books.statements.filter { contains($0.month) }
    }

    /// A program's entries of rows dated in these months.
    public func entries(of books: ProgramBooks, in ledger: Ledger) -> ArraySlice<Entry> {
        let date = { (index: Int) in ledger.rows[Int(books.entries[index].row)].date }
        let start = from.map { from in books.entries.indices.partitionPoint { date($0) >= from.firstDay } } ?? 0
        let end = to.map { to in books.entries.indices.partitionPoint { date($0) > to.lastDay } }
        return books.entries[start..<max(start, end ?? books.entries.count)]
    }

    /// What is wrong with it: `report/unknown-month`, where there are statements, but none in these months.
    public var problem: Diagnostic? {
        let months = books.programs.flatMap(\.statements).map(\.month)
        guard !months.contains(where: contains), from != nil || to != nil else { return nil }
        let asked =
            switch (from, to) {
            case (let from?, let to?) where from == to: "there is no statement for \(from)"
            case (let from?, let to?): "there are no statements from \(from) to \(to)"
            case (let from?, nil): "there are no statements from \(from) on"
            case (nil, let to?): "there are no statements up to \(to)"
            case (nil, nil): "there are no statements"
            }
        let hint =
            if let first = months.min(), let last = months.max() {
                first == last ? "the only statement is for \(first)" : "there are statements from \(first) to \(last)"
            } else {
                "there are no statements: the ledger has no rows up to \(books.asOf)"
            }
        return Diagnostic(.error, "report/unknown-month", asked, hint: hint, at: nil)
    }
}
