import Money

/// A site's own currency, and what others are worth in it (SPEC S5).
public struct ReportConversion: Sendable {
    /// The currency that totals are converted to.
    public let currency: Currency
    /// The rates of the site.
    public let rates: ExchangeRates

    /// A conversion to a currency at some rates.
    public init(to currency: Currency, at rates: ExchangeRates) {
        self.currency = currency
        self.rates = rates
    }

    /// An amount in minor units, at the last rate on or before a date, rounded once by SPEC V6; `nil` without a rate, or
    /// where it does not fit 63 bits.
    func convert(_ amount: Int128, from base: Currency, on date: CivilDate) -> Int128? {
        guard base != currency, amount != 0 else { return amount }
        guard let amount = Int64(exactly: amount) else { return nil }
        return rates.rate(of: base, in: currency, on: date)?.convert(amount).map { Int128($0) }
    }
}
