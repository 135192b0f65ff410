import Ledger
import Money
import Programs
import Testing

@testable import Accounting

@Suite("Forecasts")
struct ForecastTests {
    private static let now = CivilDate(year: 2024, month: 12, day: 17)

    @Test("If nothing else happens, the coming statements say what was forecast, and the runs pay it")
    func comesTrue() {
        var (paidRuns, compared) = (0, 0)
        Property.check { sample in
            let past = sample.records.filter { $0.date <= Self.now }
            guard !past.isEmpty, let forecast = sample.books(past, asOf: Self.now).forecast(months: 5) else {
                return nil
            }
            let later = sample.books(
                past + Self.payouts(forecast, of: sample), asOf: forecast.months.last?.month.lastDay ?? Self.now)
            let runs = Dictionary(
                later.statements.flatMap(\.runs).map { ($0.from, $0) }, uniquingKeysWith: { first, _ in first })
            for run in forecast.runs {
                guard let other = runs[run.from] else { return "no run of \(run.from)" }
                let isSame = (run.expected, run.due, run.reason) == (other.expected, other.due, other.reason)
                guard isSame, other.received == run.received, run.cutoff == other.cutoff, run.to == other.to else {
                    return "\(run)\n\(other)"
                }
                if run.expected > 0, other.status == .paid { paidRuns += 1 }
            }
            for month in forecast.months where !month.isRest {
                guard let statement = later.statements.first(where: { $0.month == month.month }) else {
                    return "no statement of \(month.month)"
                }
                compared += 1
                let found = [
                    statement.cleared, statement.credited, statement.paid, statement.closing.pending,
                    statement.closing.available,
                ]
                let expected = [month.clears, month.credited, month.paid, month.pending, month.available]
                guard found == expected, statement.standing == month.standing else {
                    return "\(month.month): \(found) instead of \(expected)"
                }
            }
            return nil
        }
        #expect(paidRuns > 50)
        #expect(compared > 500)
    }

    @Test("Each month begins with what the one before left, and nothing is lost between")
    func addsUp() {
        Property.check { sample in
            let past = sample.records.filter { $0.date <= Self.now }
            guard !past.isEmpty, let forecast = sample.books(past, asOf: Self.now).forecast(months: 14) else {
                return nil
            }
            var balances = forecast.present.closing
            for month in forecast.months {
                balances = Balances(
                    pending: balances.pending - month.clears,
                    available: balances.available + month.clears + month.credited - month.paid)
                guard balances == Balances(pending: month.pending, available: month.available) else {
                    return "\(month)"
                }
            }
            let released = forecast.releases.reduce(0) { $0 + $1.amount }
            return released == forecast.present.closing.pending ? nil : "\(released) is released"
        }
    }

    /// Payout rows for all that the forecast expects to be paid.
    private static func payouts(_ forecast: ProgramForecast, of sample: GeneratedLedger) -> [GeneratedRecord] {
        forecast.runs.filter { $0.received > 0 }.map { run in
            let amount = Money(minorUnits: run.received, currency: sample.program.currency).description
            return GeneratedRecord(
                id: "paid-\(run.from)", date: max(run.from, Self.now.adding(days: 1)), type: .payout, amount: amount)
        }
    }
}
