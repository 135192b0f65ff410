import Diagnostics
import Money
import Programs
import Testing

@testable import Accounting

@Suite("Scenarios")
struct ScenarioTests {
    private static let start = YearMonth(year: 2026, month: 3)

    private func program(_ terms: String) throws -> Program {
        let text = """
            name: Acme
            url: https://acme.example
            currency: USD
            terms:
              - from: 2026-01-01
                tier_policy: {review: payment, demotion: true, lock: start}
            \(terms)
            """
        let (programs, problems) = ProgramReader().readAll([("Content/programs/acme.yml", Array(text.utf8))])
        #expect(!problems.hasErrors)
        return try #require(programs.first)
    }

    private func run(_ scenario: Scenario, _ terms: String, months: Int = 12) throws -> ScenarioResult {
        try ScenarioRunner(program: program(terms), start: Self.start, monthCount: months).run(scenario).get()
    }

    @Test("Customers stay by the power of what churn leaves, rounded to whole ones, half away from zero")
    func remaining() {
        let scenario = Scenario(customers: 10, price: 100, churn: Percentage(millionths: 5_000_000))
        // 10 × 0.95ʳ: 9.5, 9.025, 8.57375, 8.1450625, 7.737809375, 7.350918906
        #expect((0...6).map(scenario.remaining) == [10, 10, 9, 9, 8, 8, 7])
        let leaving = Scenario(customers: 3, price: 100, churn: Percentage(millionths: 100_000_000))
        #expect((0...2).map(leaving.remaining) == [3, 0, 0])
        let staying = Scenario(customers: 1_000_000, price: 100, churn: Percentage(millionths: 0))
        #expect(staying.remaining(after: 120) == 1_000_000)
    }

    @Test("A rate for life is paid on every payment of those who stay")
    func lifetime() throws {
        let scenario = Scenario(customers: 2, price: 5000, churn: Percentage(millionths: 50_000_000))
        let result = try run(
            scenario, "    tiers: [{id: a, name: A, rates: [{percent: 10}]}]\n    hold: {days: 40}", months: 4)
        // Cohorts of 2, then 1 (2 × 0.5), then 1 (0.5 rounds to 1), then 0 (0.25): payments 2, 3, 4, 4.
        #expect(result.months.map(\.sales) == [10_000, 25_000, 45_000, 65_000])
        #expect(result.months.map(\.earned) == [1000, 2500, 4500, 6500])
        // The 15th and 40 days is the 24th or 25th of the next month.
        #expect(result.months.map(\.cleared) == [0, 1000, 2500, 4500])
        #expect(result.earned(after: 3) == 4500)
        #expect(result.earned(after: 5) == 0)
    }

    @Test("Tiers, limits and threshold bonuses count as in the books")
    func terms() throws {
        let terms = """
                tiers:
                  - {id: a, name: A, rates: [{plan: yearly, percent: 10, pays: first}]}
                  - {id: b, name: B, needs: {metric: customers, at_least: 3}, rates: [{percent: 20, pays: first}]}
                hold: {days: 0}
                bonuses: [{metric: payments, at_least: 4, amount: 7.00}]
            """
        let scenario = Scenario(
            customers: 1, price: 10_000, billing: .yearly, churn: Percentage(millionths: 0), plan: "yearly")
        let result = try run(scenario, terms, months: 13)
        // Three at 10%, then 20%, the bonus with the fourth; the renewal of month 13 is paid no more.
        #expect(
            result.months.map(\.earned) == [10, 20, 30, 57, 77, 97, 117, 137, 157, 177, 197, 217, 237].map { $0 * 100 })
        #expect(result.months.map(\.tier) == ["a", "a"] + Array(repeating: "b", count: 11))
    }

    @Test("A scenario without a rate, with too much money or too many payments has no result")
    func failures() throws {
        let once = "    tiers: [{id: a, name: A, rates: [{plan: x, percent: 10}]}]\n    hold: {days: 0}"
        let runner = ScenarioRunner(program: try program(once), start: Self.start, monthCount: 12)
        let failure = { (scenario: Scenario) -> ScenarioRunner.Failure? in
            if case .failure(let failure) = runner.run(scenario) { failure } else { nil }
        }
        let none = Percentage(millionths: 0)
        #expect(failure(Scenario(customers: 1, price: 100, churn: none, plan: "y")) == .noRate(tier: "a"))
        #expect(failure(Scenario(customers: 5, price: .max / 4, churn: none, plan: "x")) == .overflow)
        #expect(failure(Scenario(customers: 50_000, price: 1, churn: none, plan: "x")) == .tooManyPayments)
        #expect(failure(Scenario(customers: 5, price: 1, billing: .once, churn: none, plan: "x")) == nil)
    }
}
