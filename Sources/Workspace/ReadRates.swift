import Diagnostics
import Ledger
import Money

/// The table of exchange rates of a site as it was read; nothing for a site without one.
struct ReadRates: Sendable {
    let rates: ExchangeRates?
    let problems: [Diagnostic]

    init(_ result: (rates: ExchangeRates, diagnostics: [Diagnostic])?) {
        rates = result?.rates
        problems = result?.diagnostics ?? []
    }
}
