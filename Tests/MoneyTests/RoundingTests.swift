import Money
import Testing

@Suite("Rounding")
struct RoundingTests {
    @Test(
        "A quotient is rounded to the nearest, half away from zero (SPEC V6)",
        arguments: [
            (0, 5, 0), (4, 10, 0), (5, 10, 1), (14, 10, 1), (15, 10, 2), (25, 10, 3), (-4, 10, 0), (-5, 10, -1),
            (-14, 10, -1), (-15, 10, -2), (-25, 10, -3), (1, 3, 0), (2, 3, 1), (-2, 3, -1), (-1, 3, 0), (1, 2, 1),
            (-1, 2, -1), (7, 1, 7), (-7, 1, -7), (49_999, 100_000, 0), (50_000, 100_000, 1), (-49_999, 100_000, 0),
        ] as [(Int64, Int64, Int64)])
    func quotients(numerator: Int64, denominator: Int64, expected: Int64) {
        #expect(Rounding.quotient(Int128(numerator), Int128(denominator)) == expected)
    }

    @Test(
        "A percentage is rounded once, from the exact product",
        arguments: [
            ("20", 399, 80), ("20", 397, 79), ("20", -399, -80), ("12.5", 4, 1), ("12.5", 3, 0), ("12.5", -4, -1),
            ("0", 1_000_000, 0), ("100", 12_345, 12_345), ("0.000001", 50_000_000, 1), ("0.000001", 49_999_999, 0),
            ("33.333333", 3_00, 1_00), ("33.333333", 150_000_000, 50_000_000), ("0.5", 100, 1), ("0.5", 99, 0),
            ("100", .max, .max), ("100", -.max, -.max), ("50", .max, 4_611_686_018_427_387_904),
            ("200", 4_611_686_018_427_387_903, 9_223_372_036_854_775_806),
        ] as [(String, Int64, Int64)])
    func percentages(percent: String, amount: Int64, expected: Int64) throws {
        #expect(try Percentage.parse(percent).get().of(amount) == expected)
    }

    @Test("What does not fit 64 bits is nothing, however large what is computed in between")
    func extremes() throws {
        #expect(Rounding.share(of: .max, .max, .max) == .max)
        #expect(Rounding.share(of: -.max, .max, .max) == -.max)
        #expect(Rounding.share(of: .max, .max, .max - 1) == nil)
        #expect(Rounding.share(of: .max, 3, 2) == nil)
        #expect(Rounding.share(of: .min, .max, .max) == .min)
        #expect(Rounding.quotient(Int128(Int64.max) * 10 + 4, 10) == .max)
        #expect(Rounding.quotient(Int128(Int64.max) * 10 + 5, 10) == nil)
        #expect(try Percentage.parse("200").get().of(.max) == nil)
    }

    @Test("Small shares are the same as worked out with fractions of integers")
    func shares() {
        for amount in Int64(-40)...40 {
            for part in Int64(0)...20 {
                for whole in Int64(1)...20 {
                    // Twice the distance of the nearest whole number is at most the whole; a half lies away from zero.
                    let share = Rounding.share(of: amount, part, whole) ?? .min
                    let distance = 2 * (share * whole - amount * part)
                    let isRight =
                        abs(distance) < whole
                        || abs(distance) == whole && abs(share) * whole > abs(amount * part)
                    #expect(isRight, "\(amount) × \(part) ÷ \(whole) = \(share)")
                }
            }
        }
    }

    @Test(
        "A percentage is written without zeros at its end (SPEC §6)",
        arguments: [
            ("20", "20%"), ("20.0", "20%"), ("12.50", "12.5%"), ("0", "0%"), ("0.000001", "0.000001%"), ("100", "100%"),
            ("7.125000", "7.125%"), ("-5.5", "-5.5%"),
        ])
    func writtenPercentages(text: String, expected: String) throws {
        #expect(try Percentage.parse(text).get().description == expected)
    }

    @Test("A percentage with more than six decimals is an error (SPEC V5)")
    func percentageDecimals() {
        #expect(Percentage.parse("1.2345678") == .failure(.tooManyDecimals))
        #expect(Percentage.parse("1.234567") == .success(Percentage(millionths: 1_234_567)))
        #expect(Percentage.parse("20%") == .failure(.malformed))
    }
}
