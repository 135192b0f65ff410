import Money
import TestSupport
import Testing

@Suite("Decimal numbers")
struct DecimalTextTests {
    @Test(
        "A number is read exactly, in units of its last decimal (SPEC V4)",
        arguments: [
            ("0", 2, 0), ("-0", 2, 0), ("0.00", 2, 0), ("-0.00", 2, 0), ("12", 2, 1200), ("12.5", 2, 1250),
            ("12.50", 2, 1250), ("-12.05", 2, -1205), ("0.01", 2, 1), ("-0.01", 2, -1), ("007", 0, 7),
            ("0000000000000000000000000000001", 0, 1), ("1", 0, 1), ("1.234", 3, 1234), ("1.2", 6, 1_200_000),
            ("92233720368547758.07", 2, .max), ("-92233720368547758.07", 2, -.max), ("9223372036854775807", 0, .max),
        ] as [(String, Int, Int64)])
    func read(text: String, decimals: Int, value: Int64) {
        #expect(DecimalText.parse(text.utf8, decimals: decimals) == .success(value))
    }

    @Test(
        "What is not digits with a point between them is no number",
        arguments: [
            "", "-", ".", "-.", "+1", "1.", ".5", "-.5", "1..5", "1.5.5", "1,5", "1 000", " 1", "1 ", "1e3", "0x10",
            "--1",
            "1-", "1.-5", "$1", "1%", "∞", "NaN", "١", "１", "1\u{0}", "1\n", "true", "~",
        ])
    func malformed(text: String) {
        #expect(DecimalText.parse(text.utf8, decimals: 2) == .failure(.malformed))
    }

    @Test(
        "More decimals than there are is an error, zeros too",
        arguments: [("1.005", 2), ("1.000", 2), ("1.0", 0), ("0.0000001", 6), ("-1.230", 2)])
    func tooManyDecimals(text: String, decimals: Int) {
        #expect(DecimalText.parse(text.utf8, decimals: decimals) == .failure(.tooManyDecimals))
    }

    @Test(
        "What does not fit 63 bits is an error, never another number",
        arguments: [
            ("92233720368547758.08", 2), ("-92233720368547758.08", 2), ("9223372036854775808", 0),
            ("9223372036854775807", 1), ("18446744073709551616", 0), ("184467440737095516.17", 2),
            ("99999999999999999999999999999999999999", 0), ("9223372036854775807.0", 1),
        ])
    func overflow(text: String, decimals: Int) {
        #expect(DecimalText.parse(text.utf8, decimals: decimals) == .failure(.overflow))
    }

    @Test(
        "A number is written with exactly its decimals",
        arguments: [
            (0, 2, "0.00"), (5, 2, "0.05"), (-5, 2, "-0.05"), (-50, 2, "-0.50"), (100, 2, "1.00"),
            (-12_345, 2, "-123.45"),
            (7, 0, "7"), (-7, 0, "-7"), (1, 4, "0.0001"), (.max, 2, "92233720368547758.07"),
            (.min, 2, "-92233720368547758.08"), (.min, 0, "-9223372036854775808"),
        ] as [(Int64, Int, String)])
    func written(value: Int64, decimals: Int, text: String) {
        #expect(DecimalText.format(value, decimals: decimals) == text)
    }

    @Test("What is written is read back as the same number", arguments: [0, 2, 3, 4, 6])
    func roundTrip(decimals: Int) {
        var random = SeededGenerator(seed: UInt64(decimals))
        for _ in 0..<2000 {
            let value =
                Int64.random(in: -Int64.max...Int64.max, using: &random) >> Int64.random(in: 0..<63, using: &random)
            let text = DecimalText.format(value, decimals: decimals)
            #expect(DecimalText.parse(text.utf8, decimals: decimals) == .success(value), "\(text)")
        }
    }

    @Test("Money is read and written with its currency's decimals")
    func money() throws {
        let yen = try #require(Currency(code: "JPY"))
        let dinar = try #require(Currency(code: "KWD"))
        #expect(Money.parse("500", currency: yen) == .success(Money(minorUnits: 500, currency: yen)))
        #expect(Money.parse("500.0", currency: yen) == .failure(.tooManyDecimals))
        #expect(Money.parse("1.5", currency: dinar) == .success(Money(minorUnits: 1500, currency: dinar)))
        #expect(Money(minorUnits: -1, currency: dinar).description == "-0.001")
        #expect(Money(minorUnits: -1, currency: yen).description == "-1")
        #expect(Money(minorUnits: 1, currency: yen) != Money(minorUnits: 1, currency: dinar))
    }
}
