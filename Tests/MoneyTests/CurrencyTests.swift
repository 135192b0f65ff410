import Money
import Testing

@Suite("Currencies")
struct CurrencyTests {
    @Test(
        "A currency has the decimals of ISO 4217",
        arguments: [
            ("USD", 2), ("EUR", 2), ("JPY", 0), ("KRW", 0), ("ISK", 0), ("KWD", 3), ("TND", 3), ("CLF", 4), ("UYW", 4),
        ])
    func decimals(code: String, decimals: Int) throws {
        let currency = try #require(Currency(code: code))
        #expect(currency.code == code)
        #expect(currency.decimals == decimals)
    }

    @Test(
        "A code that ISO 4217 does not list is none",
        arguments: ["", "usd", "Usd", "USDT", "US", "EURO", "XXX", "ZZZ", " USD"])
    func unknownCodes(code: String) {
        #expect(Currency(code: code) == nil)
    }

    @Test(
        "A major unit has ten to the power of the decimals minor units",
        arguments: [("JPY", Int64(1)), ("USD", 100), ("KWD", 1000), ("CLF", 10_000)])
    func minorUnits(code: String, units: Int64) throws {
        #expect(try #require(Currency(code: code)).minorUnitsPerMajor == units)
    }

    @Test("The list of codes is sorted, without repetition, of three capital letters each, and every one is a currency")
    func codes() {
        let codes = Currency.codes
        #expect(codes.count > 150)
        #expect(codes == Set(codes).sorted())
        for code in codes {
            #expect(
                code.utf8.count == 3 && code.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) })
            #expect(Currency(code: code) != nil)
        }
    }
}
