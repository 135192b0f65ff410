import Accounting
import Content
import Diagnostics
import Money
import Programs

/// Builds what an `earnings` directive shows.
struct EarningsBuilder {
    let site: SiteContext
    let directive: EarningsDirective
    let place: Place
    /// Unique within the page.
    let id: String

    /// What was earned; `nil` after a report that there is no statement to take it from.
    func view(_ diagnostics: inout [Diagnostic]) -> EarningsDirectiveView? {
        let ids = directive.programs.isEmpty ? site.programs.map(\.id) : directive.programs
        let groups = site.groups.compactMap { $0.only(ids) }
        let first = groups.flatMap(\.programs).compactMap { $0.statements.first?.month }.min()
        guard let first, let months = months(first: first) else {
            let whose = Words.list(directive.programs.map { "`\($0)`" })
            diagnostics.append(
                Diagnostic(
                    .error, "page/no-statement",
                    "there is no statement \(whose.isEmpty ? "" : "of \(whose) ")in the time that `earnings` covers",
                    hint: first.map { "statements run from \($0) to \(site.asOf.month)" }
                        ?? "there is none before the first row of the ledger", at: place))
            return nil
        }
        let part = EarningsPart(site: site, directive: directive, months: months, id: id)
        let charts = directive.show == .chart ? groups.map { part.chart($0) } : groups.map { _ in nil }
        let tables = zip(groups, charts).filter { $0.1 == nil }.map { part.table($0.0) }
        return EarningsDirectiveView(charts: charts.compactMap { $0 }, tables: tables, notes: part.notes(groups))
    }

    /// The months that have a statement, of those that the directive covers; `nil` for none.
    private func months(first: YearMonth) -> ClosedRange<YearMonth>? {
        let running = site.asOf.month
        switch directive.period {
        case .named(let period):
            guard let span = FigureSpan(period, first: first, asOf: site.asOf) else { return nil }
            return max(first, span.months.lowerBound)...span.months.upperBound
        case .months(let from, let to):
            let (start, end) = (max(first, from ?? first), min(running, to ?? running))
            return start <= end ? start...end : nil
        }
    }
}
