import Testing

@testable import Money

@Suite("Exchange rates")
struct ExchangeRatesTests {
    private static func currency(_ code: String) throws -> Currency { try #require(Currency(code: code)) }

    private static func rate(_ date: String, _ base: String, _ quote: String, _ text: String) throws
        -> ExchangeRates.Rate
    {
        let units = try DecimalText.parse(text.utf8, decimals: ExchangeRates.Rate.decimals).get()
        return ExchangeRates.Rate(
            date: try #require(CivilDate(date)), base: try currency(base), quote: try currency(quote), units: units)
    }

    @Test(
        "An amount is converted exactly and rounded once, half away from zero",
        arguments: [
            ("EUR", "USD", "1.0845", 10_000, 10_845), ("JPY", "USD", "0.0066", 6_704, 4_425),
            ("KWD", "USD", "3.25", 1_251, 407), ("USD", "JPY", "151.5", 1, 2), ("USD", "JPY", "151.5", -1, -2),
            ("USD", "KWD", "0.3077", 10_000, 30_770), ("EUR", "USD", "1.0845", 0, 0),
            ("EUR", "USD", "1", Int64.max, Int64.max),
        ] as [(String, String, String, Int64, Int64)])
    func conversion(_ base: String, _ quote: String, _ rate: String, _ amount: Int64, _ expected: Int64) throws {
        #expect(try Self.rate("2026-01-01", base, quote, rate).convert(amount) == expected)
    }

    @Test("What does not fit 63 bits is nothing rather than wrong")
    func overflow() throws {
        #expect(try Self.rate("2026-01-01", "EUR", "USD", "2").convert(Int64.max) == nil)
        #expect(try Self.rate("2026-01-01", "JPY", "KWD", "900000000").convert(Int64.max) == nil)
    }

    @Test("The last rate on or before a day counts, and the inverse of a rate is not inferred")
    func lookup() throws {
        let rates = ExchangeRates([
            try Self.rate("2026-02-01", "EUR", "USD", "1.1"), try Self.rate("2026-01-01", "EUR", "USD", "1.0845"),
        ])
        let (eur, usd) = (try Self.currency("EUR"), try Self.currency("USD"))
        func text(_ date: String) throws -> String? {
            rates.rate(of: eur, in: usd, on: try #require(CivilDate(date)))?.text
        }
        #expect(try text("2025-12-31") == nil)
        #expect(try text("2026-01-01") == "1.0845")
        #expect(try text("2026-01-31") == "1.0845")
        #expect(try text("2026-02-01") == "1.1")
        #expect(rates.rate(of: usd, in: eur, on: try #require(CivilDate("2026-03-01"))) == nil)
    }
}
