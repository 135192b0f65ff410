import Diagnostics
import Money
import Testing

@testable import Ledger

@Suite("The table of exchange rates")
struct ExchangeRateReaderTests {
    private static func read(_ text: String) -> (rates: ExchangeRates, problems: [String]) {
        let (rates, diagnostics) = ExchangeRateReader().read(Array(text.utf8), path: "Content/rates.csv")
        return (rates, diagnostics.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.code)" })
    }

    @Test("Columns may stand in any order, and others are passed over")
    func columns() throws {
        let (rates, problems) = Self.read("note,rate,quote,base,date\nx,1.0845,USD,EUR,2026-01-01\n")
        #expect(problems == [])
        let (eur, usd) = (try #require(Currency(code: "EUR")), try #require(Currency(code: "USD")))
        #expect(rates.rate(of: eur, in: usd, on: try #require(CivilDate("2026-01-02")))?.text == "1.0845")
    }

    @Test(
        "Every mistake is reported at its line",
        arguments: [
            ("", ["1:1 rates/missing-column"]), ("date,base,quote\n", ["1:1 rates/missing-column"]),
            ("date,base,quote,rate\n2026-01-01,EUR,USD\n", ["2:1 rates/bad-row"]),
            ("date,base,quote,rate\n2026-1-1,EUR,USD,1\n", ["2:1 rates/bad-date"]),
            ("date,base,quote,rate\n2026-01-01,EURO,USD,1\n", ["2:12 rates/bad-currency"]),
            ("date,base,quote,rate\n2026-01-01,EUR,USD,0\n", ["2:20 rates/bad-rate"]),
            ("date,base,quote,rate\n2026-01-01,EUR,USD,-1\n", ["2:20 rates/bad-rate"]),
            ("date,base,quote,rate\n2026-01-01,EUR,USD,1.12345678901\n", ["2:20 rates/bad-rate"]),
            ("date,base,quote,rate,date\n", ["1:22 rates/duplicate-column"]),
            (
                "date,base,quote,rate\n2026-01-01,EUR,USD,1\n2026-01-01,EUR,USD,1\n2026-01-01,EUR,USD,2\n",
                ["4:20 rates/duplicate-rate"]
            ),
            (
                "date,base,quote,rate\nx,y,USD,1\n2026-01-01,EUR,USD,z\n",
                ["2:1 rates/bad-date", "2:3 rates/bad-currency", "3:20 rates/bad-rate"]
            ),
        ])
    func mistakes(_ text: String, _ expected: [String]) {
        #expect(Self.read(text).problems == expected)
    }
}
