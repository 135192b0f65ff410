import Diagnostics
import Ledger
import Money
import Programs

/// Takes made-up customers through the engine under a program's real terms.
public struct ScenarioRunner {
    private let program: Program
    private let start: YearMonth
    private let monthCount: Int

    /// How many payments a scenario may have, so that none holds up a build.
    public static let paymentLimit = 200_000

    /// A runner for scenarios that begin in a month and last so many months. What the program's terms say for later
    /// dates counts from then on; where they begin later, the first entry counts from the start.
    public init(program: Program, start: YearMonth, monthCount: Int) {
        self.program = program.reachingBack(to: start.firstDay)
        self.start = start
        self.monthCount = monthCount
    }

    /// Why a scenario has no result.
    public enum Failure: Error, Sendable, Hashable {
        /// No rate of the tier with the given id matches its payments (SPEC R3).
        case noRate(tier: String)
        /// A total does not fit 63 bits (SPEC V4).
        case overflow
        /// It has more payments than ``ScenarioRunner/paymentLimit``.
        case tooManyPayments
    }

    /// What the terms make of a scenario.
    public func run(_ scenario: Scenario) -> Result<ScenarioResult, Failure> {
        guard let csv = ledger(of: scenario) else { return .failure(.tooManyPayments) }
        let asOf = start.advanced(by: monthCount - 1).lastDay
        let known = LedgerProgram(id: program.id, currency: program.currency, termsFrom: program.terms[0].from)
        let (ledger, problems) = LedgerReader(programs: [known], asOf: asOf).read([
            LedgerFile(path: "scenario.csv", bytes: csv)
        ])
        guard !problems.hasErrors else { return .failure(.overflow) }
        let (books, found) = Bookkeeper(programs: [program]).books(of: ledger, asOf: asOf)
        let program = books.programs[0]
        let unmatched = program.entries.first { $0.rate == nil && $0.endedRate == nil }
        if let unmatched { return .failure(.noRate(tier: self.program.tier(unmatched.standing).id)) }
        guard !found.hasErrors, let months = months(program.statements) else { return .failure(.overflow) }
        return .success(ScenarioResult(months: months))
    }

    private func months(_ statements: [Statement]) -> [ScenarioResult.Month]? {
        var (sales, earned, cleared): (Int128, Int128, Int128) = (0, 0, 0)
        var months: [ScenarioResult.Month] = []
        for statement in statements {
            sales += Int128(statement.sales)
            earned += Int128(statement.earned) + Int128(statement.credited)
            cleared += Int128(statement.cleared) + Int128(statement.credited)
            guard let sales = Int64(exactly: sales), let earned = Int64(exactly: earned),
                let cleared = Int64(exactly: cleared)
            else { return nil }
            months.append(
                ScenarioResult.Month(
                    sales: sales, earned: earned, cleared: cleared, tier: program.tier(statement.standing).id))
        }
        return months
    }

    /// The scenario as a ledger, `nil` where it has too many payments: cohort by cohort, which the reader puts in
    /// order.
    private func ledger(of scenario: Scenario) -> [UInt8]? {
        var text = "id,date,type,subscription,customer,plan,product,amount\n"
        let price = Money(minorUnits: scenario.price, currency: program.currency).description
        let rest = [scenario.plan, scenario.product].map(ReportCSV.quote).joined(separator: ",") + ",\(price)\n"
        var payments = 0
        for cohort in 0..<monthCount {
            for renewal in 0... {
                let month = cohort + renewal * (scenario.interval ?? monthCount)
                let count = scenario.remaining(after: renewal)
                guard month < monthCount, count > 0 else { break }
                payments += count
                guard payments <= Self.paymentLimit else { return nil }
                let date = start.advanced(by: month).day(15)
                for customer in 0..<count {
                    let name = "\(cohort)-\(customer)"
                    text += "\(name)-\(renewal),\(date),\(renewal == 0 ? "sale" : "renewal"),\(name),\(name),\(rest)"
                }
            }
        }
        return Array(text.utf8)
    }
}
