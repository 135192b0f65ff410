import Accounting
import Content
import Diagnostics
import Money
import Programs

/// Builds what a `compare` directive shows.
struct CompareDirectiveBuilder {
    let site: SiteContext
    let directive: CompareDirective
    /// A name for what the directive shows, unique within the page.
    let id: String

    private typealias Outcome = (program: Program, scenario: Scenario, result: ScenarioResult)

    func view(_ diagnostics: inout [Diagnostic]) -> CompareDirectiveView {
        let comparison =
            directive.showsTerms ? ComparisonBuilder(site: site).table(directive.programs, id: "\(id)-terms") : nil
        guard let supposed = directive.scenario else {
            return CompareDirectiveView(comparison: comparison, charts: [], tables: [], assumptions: [])
        }
        let outcomes = outcomes(supposed, &diagnostics)
        var currencies: [Currency] = []
        for outcome in outcomes where !currencies.contains(outcome.program.currency) {
            currencies.append(outcome.program.currency)
        }
        let groups = currencies.map { currency in outcomes.filter { $0.program.currency == currency } }
        return CompareDirectiveView(
            comparison: comparison, charts: groups.map { chart($0, supposed) },
            tables: groups.map { table($0, supposed) }, assumptions: assumptions(outcomes, supposed))
    }

    /// The month after the as-of date's, with which scenarios begin.
    private var start: YearMonth { site.asOf.month.advanced(by: 1) }

    private func outcomes(_ supposed: SupposedCustomers, _ diagnostics: inout [Diagnostic]) -> [Outcome] {
        var outcomes: [Outcome] = []
        for id in directive.programs {
            guard let program = site.program(id), let scenario = supposed.scenarios[id],
                let last = supposed.horizons.last
            else { continue }
            switch ScenarioRunner(program: program, start: start, monthCount: last).run(scenario) {
            case .success(let result): outcomes.append((program, scenario, result))
            case .failure(let failure): diagnostics.append(failure.diagnostic(program, scenario, at: supposed.place))
            }
        }
        return outcomes
    }

    private func chart(_ outcomes: [Outcome], _ supposed: SupposedCustomers) -> ChartView {
        let currency = outcomes[0].program.currency
        let series = outcomes.map { outcome in
            StackedBars.Series(label: outcome.program.name, values: outcome.result.months.map(\.earned))
        }
        let legend = series.enumerated().map { LegendView(label: $1.label, swatch: LineChart.swatch($0)) }
        let title = "What the scenario has earned from month to month, in \(currency.code)"
        return ChartView(
            caption: "What the scenario has earned", unit: currency.code,
            svg: LineChart(
                title: title, description: "Lines that rise, one a program: \(Words.list(series.map(\.label))).",
                series: series, marks: supposed.horizons, currency: currency, id: "\(id)-\(currency.code.lowercased())"
            ).svg(),
            legend: legend)
    }

    private func table(_ outcomes: [Outcome], _ supposed: SupposedCustomers) -> TableView {
        let currency = outcomes[0].program.currency
        let rows = outcomes.map { outcome in
            RowView(
                label: outcome.program.name, href: site.programHref(outcome.program.id),
                cells: supposed.horizons.map { .amount(outcome.result.earned(after: $0), currency) })
        }
        return TableView(
            id: "\(id)-\(currency.code.lowercased())-table", caption: "Earned in the scenario", unit: currency.code,
            columns: [.words("Program")] + supposed.horizons.map { .figures("After \(Words.count($0, "month"))") },
            rows: rows)
    }

    private func assumptions(_ outcomes: [Outcome], _ supposed: SupposedCustomers) -> [TextView] {
        guard let first = outcomes.first?.scenario else { return [] }
        return ScenarioProse(scenario: first, start: start)
            .sentences(prices: outcomes.map { ($0.program, $0.scenario.price) }).map(TextView.init(text:))
    }
}
