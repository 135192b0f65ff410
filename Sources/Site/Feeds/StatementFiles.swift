import Accounting
import Money

/// The figures of statements as files beside their pages.
struct StatementFiles {
    let site: SiteContext

    /// A month's, or a year's, statements of all programs as JSON. Each is an element of `months` of SPEC §6.
    func json(_ period: (name: String, value: String), _ months: [YearMonth]) -> String {
        let programs = site.books.programs.compactMap { books -> JSONText? in
            let statements = months.compactMap { books.statement(of: $0) }
            guard !statements.isEmpty else { return nil }
            return .object([
                ("id", .string(books.program.id)), ("name", .string(books.program.name)),
                ("currency", .string(books.program.currency.code)),
                ("months", .list(statements.map { ReportJSON.statement($0, of: books.program) })),
            ])
        }
        return JSONText.object([
            ("site", .string(site.frame.title)), ("as_of", .string(site.asOf.description)),
            (period.name, .string(period.value)), ("programs", .list(programs)),
        ]).render(depth: 6)
    }

    /// The same as CSV, a line a program and month.
    func csv(_ months: [YearMonth]) -> String {
        ReportCSV.statements(
            site.books.programs.flatMap { books in
                months.compactMap { month in books.statement(of: month).map { (books.program, $0) } }
            })
    }
}
