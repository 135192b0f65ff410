import Accounting
import Content
import Diagnostics
import Money
import Programs

/// What the scenarios of a calculator come to, all of them worked out by the engine.
struct CalculatorGrid {
    let directive: CalculatorDirective
    /// The programs, those of one currency beside each other.
    let programs: [Program]
    /// The month with which scenarios begin, the one after the as-of date's.
    let start: YearMonth
    private let results: [Run: ScenarioResult]

    /// A scenario under a program's terms. Choices that are the same are worked out once.
    private struct Run: Hashable {
        let program: String
        let scenario: Scenario
    }

    /// One of the scenarios: each choice by its index.
    struct Point: Hashable {
        var customers: Int
        var price: Int
        var churn: Int
    }

    /// The grid of a directive; `nil` after errors, of which there is one a program.
    init?(_ directive: CalculatorDirective, site: SiteContext, _ diagnostics: inout [Diagnostic]) {
        self.directive = directive
        let found = directive.programs.compactMap { site.program($0) }
        var currencies: [Currency] = []
        for program in found where !currencies.contains(program.currency) { currencies.append(program.currency) }
        programs = currencies.flatMap { currency in found.filter { $0.currency == currency } }
        start = site.asOf.month.advanced(by: 1)
        guard let last = directive.horizons.last else { return nil }
        var results: [Run: ScenarioResult] = [:]
        var problems: [Diagnostic] = []
        for program in programs {
            let runner = ScenarioRunner(program: program, start: start, monthCount: last)
            for point in Self.points(directive) {
                guard let scenario = directive.scenario(at: point, of: program) else { continue }
                let run = Run(program: program.id, scenario: scenario)
                guard results[run] == nil else { continue }
                switch runner.run(scenario) {
                case .success(let result): results[run] = result
                case .failure(let failure):
                    problems.append(failure.diagnostic(program, scenario, at: directive.place))
                }
                if problems.last?.related.first?.place == program.terms[0].place { break }
            }
        }
        self.results = results
        diagnostics += problems
        if !problems.isEmpty { return nil }
    }

    /// The programs by currency.
    var groups: [(currency: Currency, programs: [Program])] {
        var groups: [(currency: Currency, programs: [Program])] = []
        for program in programs {
            if groups.last?.currency == program.currency {
                groups[groups.count - 1].programs.append(program)
            } else {
                groups.append((program.currency, [program]))
            }
        }
        return groups
    }

    /// All scenarios: by customers, then by price, then by churn.
    var points: [Point] { Self.points(directive) }

    private static func points(_ directive: CalculatorDirective) -> [Point] {
        directive.customers.indices.flatMap { customers in
            (0..<directive.priceCount).flatMap { price in
                directive.churns.indices.map { Point(customers: customers, price: price, churn: $0) }
            }
        }
    }

    /// The scenario in the middle, which is shown first.
    var middle: Point {
        Point(
            customers: directive.customers.count / 2, price: directive.priceCount / 2,
            churn: directive.churns.count / 2)
    }

    /// What a program pays for a scenario in so many months, in minor units.
    func earned(_ point: Point, _ program: Program, after months: Int) -> Int64 {
        guard let scenario = directive.scenario(at: point, of: program) else { return 0 }
        return results[Run(program: program.id, scenario: scenario)]?.earned(after: months) ?? 0
    }
}

extension CalculatorDirective {
    func scenario(at point: CalculatorGrid.Point, of program: Program) -> Scenario? {
        scenario(customers: point.customers, price: point.price, churn: point.churn, program: program.id)
    }
}
