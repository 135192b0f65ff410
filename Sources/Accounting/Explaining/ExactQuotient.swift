import Money

/// A division as it stands before it is rounded (SPEC V6), so that its rounding can be shown.
public struct ExactQuotient: Sendable, Hashable {
    /// In minor units, times the denominator.
    public let numerator: Int128
    /// Above zero.
    public let denominator: Int128

    /// A numerator over a denominator, which is above zero.
    public init(numerator: Int128, denominator: Int128) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// The quotient rounded once to a minor unit, half away from zero; `nil` where it does not fit 63 bits.
    public var rounded: Int64? { Rounding.quotient(numerator, denominator) }

    /// Whether it is a whole number of minor units, so that nothing is rounded.
    public var isWhole: Bool { numerator % denominator == 0 }

    /// How many digits behind the minor unit are written at the most: those of the finest percentage.
    private static let longest = 8
    /// How many are written of a fraction that goes on for longer.
    private static let shortened = 4

    /// The value as a decimal of a currency with so many decimals: `4.16625`, or `3.333333…` where it goes on.
    public func text(decimals: Int) -> String {
        let magnitude = numerator.magnitude
        let divisor = denominator.magnitude
        var digits = String(magnitude / divisor)
        digits = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
        var fraction = String(digits.suffix(decimals))
        let whole = String(digits.dropLast(decimals))
        var (rest, behind) = (magnitude % divisor, "")
        while rest > 0, behind.utf8.count < Self.longest {
            behind += String(rest * 10 / divisor)
            rest = rest * 10 % divisor
        }
        fraction += rest == 0 ? behind : behind.prefix(Self.shortened) + "…"
        return (numerator < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
    }
}
