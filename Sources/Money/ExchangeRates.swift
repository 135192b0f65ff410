/// What currencies were worth in others, by date (SPEC S5).
public struct ExchangeRates: Sendable {
    /// One `base` is worth `rate` of `quote`, from a date until the next rate of the same pair.
    public struct Rate: Sendable, Hashable {
        /// The first day on which it counts.
        public let date: CivilDate
        /// The currency of which one unit is valued.
        public let base: Currency
        /// The currency in which it is valued.
        public let quote: Currency
        /// In ten-thousand-millionths: 1.0845 is 10,845,000,000. Above zero.
        public let units: Int64

        /// How many decimals a rate may have.
        public static let decimals = 10

        /// A rate from its parts.
        public init(date: CivilDate, base: Currency, quote: Currency, units: Int64) {
            self.date = date
            self.base = base
            self.quote = quote
            self.units = units
        }

        /// The rate without trailing zeros: `1.0845`.
        public var text: String {
            var text = DecimalText.format(units, decimals: Self.decimals)
            while text.hasSuffix("0") { text.removeLast() }
            if text.hasSuffix(".") { text.removeLast() }
            return text
        }

        /// An amount in the base's minor units in those of the quote, rounded once by SPEC V6; `nil` where it does not
        /// fit 63 bits.
        public func convert(_ amount: Int64) -> Int64? {
            var part = Int128(amount) * Int128(units)
            var whole: Int128 = (0..<Self.decimals).reduce(1) { power, _ in power * 10 }
            if quote.decimals > base.decimals {
                let (scaled, overflow) = part.multipliedReportingOverflow(
                    by: Int128(Self.power(quote.decimals - base.decimals)))
                guard !overflow else { return nil }
                part = scaled
            } else {
                whole *= Int128(Self.power(base.decimals - quote.decimals))
            }
            return Rounding.quotient(part, whole)
        }

        private static func power(_ exponent: Int) -> Int64 { (0..<exponent).reduce(1) { power, _ in power * 10 } }
    }

    private struct Pair: Hashable {
        let base: Currency
        let quote: Currency
    }

    /// The rates of each pair in order of date.
    private let rates: [Pair: [Rate]]

    /// A table of rates in any order; of two for the same pair and date the last counts.
    public init(_ rates: [Rate]) {
        self.rates = Dictionary(grouping: rates) { Pair(base: $0.base, quote: $0.quote) }
            .mapValues {
                $0.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
            }
    }

    /// The last rate of a pair on or before a date, or `nil`. The inverse of a rate is not inferred.
    public func rate(of base: Currency, in quote: Currency, on date: CivilDate) -> Rate? {
        rates[Pair(base: base, quote: quote)]?.last { $0.date <= date }
    }
}
