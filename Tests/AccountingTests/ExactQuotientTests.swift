import Accounting
import Testing

@Suite("Exact quotients")
struct ExactQuotientTests {
    @Test(
        "Are written out as far as they go, or cut short where they go on",
        arguments: [
            (33_33 * 12_500_000, 100_000_000, 2, "4.16625", 417), (80_00 * 20_000_000, 100_000_000, 2, "16.00", 1600),
            (5 * 30_000_000, 100_000_000, 2, "0.015", 2), (10_00 * 11_11, 33_33, 2, "3.333333…", 333),
            (9999 * 30_000_000, 100_000_000, 0, "2999.7", 3000), (4 * 12_500_000, 100_000_000, 3, "0.0005", 1),
            (1, 2, 0, "0.5", 1), (-1, 2, 2, "-0.005", -1), (0, 7, 2, "0.00", 0), (7, 7, 0, "1", 1),
        ] as [(Int, Int, Int, String, Int64)])
    func text(numerator: Int, denominator: Int, decimals: Int, text: String, rounded: Int64) {
        let quotient = ExactQuotient(numerator: Int128(numerator), denominator: Int128(denominator))
        #expect(quotient.text(decimals: decimals) == text)
        #expect(quotient.rounded == rounded)
        #expect(quotient.isWhole == (numerator % denominator == 0))
    }
}
