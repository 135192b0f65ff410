import Diagnostics
import Money
import Programs
import Testing

@testable import Accounting

@Suite("Forecasts of tiers")
struct TierOutlookTests {
    private static let place = Place(file: "Content/programs/acme.yml")

    /// Books of a program that pays more above some needs, over sales of 100.00 on the 10th of months of 2026.
    private func forecast(
        _ needs: Needs, sales: [Int], asOf: String, account: Account = Account(), months: Int = 12
    ) throws -> ProgramForecast {
        let rate = Rate(value: .percent(try Percentage.parse("20").get()), place: Self.place)
        let terms = Terms(
            from: CivilDate(year: 2025, month: 1, day: 1), tierPolicy: .standard,
            tiers: [
                Tier(id: "low", name: "Low", rates: [rate], place: Self.place),
                Tier(id: "high", name: "High", needs: needs, rates: [rate], place: Self.place),
            ],
            hold: .days(30), place: Self.place)
        let program = Program(
            id: "acme", name: "Acme", url: "https://acme.example",
            currency: try #require(Currency(code: "USD")), summary: nil, link: nil, terms: [terms],
            place: Self.place)
        var text = "id,date,type,customer,amount\n"
        for (number, month) in sales.enumerated() {
            let day = YearMonth(year: 2026, month: 1).advanced(by: month - 1).day(10)
            text += "\(number),\(day),sale,c\(number),100.00\n"
        }
        let books = TestBooks(
            program, [("Content/ledger/a.csv", text)], account: account, asOf: try #require(CivilDate(asOf)))
        #expect(books.diagnostics == [])
        return try #require(books.forecast(months: months))
    }

    private func sales(_ bound: Int64, within window: Window? = nil) -> Needs {
        .condition(
            Condition(measure: Measure(metric: .sales, window: window), threshold: .atLeast(bound * 100)))
    }

    private func reached(_ outlook: TierOutlook) -> String {
        switch outlook {
        case .top: "top"
        case .grantOnly(let tier): "only a grant leads to \(tier.id)"
        case .noPace: "no pace"
        case .unknown: "unknown"
        case .reached(let tier, let month, let pace): "\(tier.id) in \(month), \(pace.salesPerMonth) a month"
        case .notReached(let end, let pace):
            "not reached\(end.isSteady ? ", steady" : "") with "
                + "\(end.next?.unmet.map(\.have) ?? []), \(pace.salesPerMonth) a month"
        }
    }

    @Test("The tier comes in the month in which the present pace has brought what it needs")
    func comes() throws {
        // 300.00 by March, 100.00 a month: the tenth hundred is sold in October.
        #expect(
            reached(try forecast(sales(1000), sales: [1, 2, 3], asOf: "2026-03-31").outlook)
                == "high in 2026-10, 10000 a month")
        // The running month counts as far as it has come: April's sale is still supposed.
        #expect(
            reached(try forecast(sales(1000), sales: [1, 2, 3], asOf: "2026-04-05").outlook)
                == "high in 2026-10, 10000 a month")
        // One that was made early in April is not supposed once more.
        #expect(
            reached(try forecast(sales(1000), sales: [1, 2, 3, 4, 4], asOf: "2026-04-12").outlook)
                == "high in 2026-09, 10000 a month")
    }

    @Test("A window loses old sales while it gains new ones")
    func windows() throws {
        let months = [1, 1, 1, 2, 3, 4]
        // Within 6 months, January's 300.00 leave in July: 100.00 a month come to 600.00 at the most.
        #expect(
            reached(try forecast(sales(900, within: .months(6)), sales: months, asOf: "2026-04-30").outlook)
                == "not reached, steady with [60000], 10000 a month")
        // Within 12 months they stay long enough.
        #expect(
            reached(try forecast(sales(900, within: .months(12)), sales: months, asOf: "2026-04-30").outlook)
                == "high in 2026-07, 10000 a month")
        #expect(
            reached(try forecast(sales(1200, within: .calendarYear), sales: months, asOf: "2026-04-30").outlook)
                == "high in 2026-10, 10000 a month")
    }

    @Test("New customers come at the pace too, and several needs are all waited for")
    func customers() throws {
        let customers = Needs.condition(Condition(measure: Measure(metric: .customers), threshold: .atLeast(8)))
        #expect(
            reached(try forecast(customers, sales: [1, 2, 3], asOf: "2026-03-31").outlook)
                == "high in 2026-08, 10000 a month")
        #expect(
            reached(try forecast(.all([customers, sales(1000)]), sales: [1, 2, 3], asOf: "2026-03-31").outlook)
                == "high in 2026-10, 10000 a month")
        #expect(
            reached(try forecast(.any([customers, sales(1000)]), sales: [1, 2, 3], asOf: "2026-03-31").outlook)
                == "high in 2026-08, 10000 a month")
    }

    @Test("Without a complete month there is no pace, and without sales in the last ones neither")
    func noPace() throws {
        #expect(reached(try forecast(sales(1000), sales: [1], asOf: "2026-01-20").outlook) == "no pace")
        #expect(reached(try forecast(sales(1000), sales: [1], asOf: "2026-05-20").outlook) == "no pace")
        #expect(
            reached(try forecast(sales(150), sales: [1], asOf: "2026-01-31").outlook)
                == "high in 2026-02, 10000 a month")
    }

    @Test("What nothing sold reaches is said so: a grant, a tier that is reached, one far away")
    func others() throws {
        #expect(reached(try forecast(.grant, sales: [1], asOf: "2026-01-31").outlook) == "only a grant leads to high")
        #expect(reached(try forecast(sales(100), sales: [1], asOf: "2026-01-31").outlook) == "top")
        #expect(
            reached(try forecast(sales(99_000), sales: [1], asOf: "2026-01-31").outlook)
                == "not reached with [610000], 10000 a month")
    }

    @Test("Without new sales a tier is lost when its sales leave the window, or when its grant ends")
    func lost() throws {
        let window = try forecast(sales(200, within: .months(6)), sales: [1, 2], asOf: "2026-03-31")
        #expect(window.months.map { Int($0.standing.tier) } == [1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0])
        #expect(
            ForecastTable().text(
                Forecast(asOf: window.present.through, through: window.months[11].month.lastDay, programs: [window])
            )
            .contains("Without new sales: Low by the end of 2026-07, down from High.\n"))
        let grant = Grant(
            tier: "high", from: CivilDate(year: 2026, month: 1, day: 1), to: CivilDate(year: 2026, month: 5, day: 31))
        let granted = try forecast(
            sales(1000), sales: [1], asOf: "2026-03-31", account: Account(grants: [grant]), months: 4)
        #expect(granted.months.map { Int($0.standing.tier) } == [1, 1, 0, 0])
        #expect(granted.grantEnds == grant.to)
    }
}
