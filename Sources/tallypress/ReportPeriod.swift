import ArgumentParser
import Money

/// Which months a report is about: `--year`, `--month`, or `--from` and `--to`.
struct ReportPeriod: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("Only this year, YYYY.", valueName: "year"), transform: ReportPeriod.year)
    var year: Int?

    @Option(
        name: .long, help: ArgumentHelp("Only this month, YYYY-MM.", valueName: "month"),
        transform: ReportPeriod.month)
    var month: YearMonth?

    @Option(
        name: .long, help: ArgumentHelp("Only this month and later ones.", valueName: "month"),
        transform: ReportPeriod.month)
    var from: YearMonth?

    @Option(
        name: .long, help: ArgumentHelp("Only this month and earlier ones.", valueName: "month"),
        transform: ReportPeriod.month)
    var to: YearMonth?

    func validate() throws {
        let ways = [year != nil, month != nil, from != nil || to != nil].filter(\.self)
        guard ways.count <= 1 else { throw ValidationError("Give one of --year, --month, or --from and --to.") }
        if let from, let to, from > to { throw ValidationError("--from \(from) is after --to \(to).") }
    }

    /// The first month, or `nil` for all from the beginning.
    var first: YearMonth? { year.map { YearMonth(year: $0, month: 1) } ?? month ?? from }
    /// The last month, or `nil` for all to the end.
    var last: YearMonth? { year.map { YearMonth(year: $0, month: 12) } ?? month ?? to }

    private static func year(_ text: String) throws -> Int {
        guard text.utf8.count == 4, let day = CivilDate(text + "-01-01") else {
            throw ValidationError("`\(text)` is no year; write one like 2026.")
        }
        return day.month.year
    }

    private static func month(_ text: String) throws -> YearMonth {
        guard text.utf8.count == 7, let day = CivilDate(text + "-01") else {
            throw ValidationError("`\(text)` is no month; write one like 2026-01.")
        }
        return day.month
    }
}
