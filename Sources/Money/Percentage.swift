/// An exact percentage with up to six decimals (SPEC V5).
public struct Percentage: Sendable, Hashable {
    /// The percentage in millionths of a percent: 12.5 % is 12,500,000.
    public let millionths: Int64

    /// The percentage of so many millionths of a percent.
    public init(millionths: Int64) {
        self.millionths = millionths
    }

    /// Reads `-?digits[.digits]` with at most six decimals; which percentages make sense is for the caller to say.
    public static func parse(_ text: String) -> Result<Percentage, DecimalText.Failure> {
        DecimalText.parse(text.utf8, decimals: 6).map(Percentage.init(millionths:))
    }

    /// The percentage of an amount in minor units, rounded to one by SPEC V6; `nil` where it does not fit 63 bits.
    public func of(_ minorUnits: Int64) -> Int64? {
        Rounding.share(of: minorUnits, millionths, 100_000_000)
    }
}

extension Percentage: CustomStringConvertible {
    /// The percentage without trailing zeros: `20%`, `12.5%`.
    public var description: String {
        var text = DecimalText.format(millionths, decimals: 6)
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text + "%"
    }
}
