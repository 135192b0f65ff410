import Diagnostics
import Money
import Programs

/// Totals over all programs in the site's own currency, each converted once (SPEC S5).
struct ConvertedTotals {
    private let currency: Currency
    private let rates: ExchangeRates

    /// `nil` for a site that has no currency of its own, no rates, or no programs in other currencies.
    init?(_ site: SiteContext) {
        guard let currency = site.settings.currency, let rates = site.rates,
            site.groups.contains(where: { $0.currency != currency })
        else { return nil }
        self.currency = currency
        self.rates = rates
    }

    /// The sums of several currencies as one, at the last rates on or before a date; `nil` for sums that are all in the
    /// site's currency, and where a rate is missing, which `problems` reports.
    func view(_ sums: [(currency: Currency, sum: BalanceSum)], on date: CivilDate, index: Int) -> SumView? {
        guard sums.contains(where: { $0.currency != currency }),
            let total = total(sums.map { ($0.currency, $0.sum) }, on: date)
        else { return nil }
        let used = sums.filter { $0.currency != currency }.compactMap {
            rates.rate(of: $0.currency, in: currency, on: date)
        }
        let list = used.map { "1 \($0.base.code) = \($0.text) \(currency.code) (\(Words.date($0.date)))" }
        return StatementTables.sum(
            total, currency: currency, caption: "All programs, converted", hasHeading: true, index: index,
            note:
                "Converted at \(Words.list(list)). Each figure is converted and rounded once, so that the sum may be off "
                + "by the smallest coin.")
    }

    private func total(_ sums: [(currency: Currency, sum: BalanceSum)], on date: CivilDate) -> BalanceSum? {
        var total = BalanceSum()
        for (base, sum) in sums {
            for figure in Self.figures {
                guard let converted = convert(sum[keyPath: figure], from: base, on: date) else { return nil }
                let (added, overflow) = total[keyPath: figure].addingReportingOverflow(converted)
                guard !overflow else { return nil }
                total[keyPath: figure] = added
            }
        }
        return total
    }

    private static var figures: [WritableKeyPath<BalanceSum, Int64>] {
        [\.opening, \.earned, \.reversed, \.credited, \.paid, \.closing]
    }

    /// Amounts of several currencies as one, at the last rates on or before a date; `nil` where a rate is missing or the
    /// sum too large, which `problems` reports.
    func money(_ parts: [(currency: Currency, amount: Int64)], on date: CivilDate) -> Money? {
        var total: Int64 = 0
        // Nothing is nothing in any currency, and a program that had not begun has no rate to convert it by.
        for part in parts where part.amount != 0 {
            guard let amount = convert(part.amount, from: part.currency, on: date) else { return nil }
            let (added, overflow) = total.addingReportingOverflow(amount)
            guard !overflow else { return nil }
            total = added
        }
        return Money(minorUnits: total, currency: currency)
    }

    private func convert(_ amount: Int64, from base: Currency, on date: CivilDate) -> Int64? {
        base == currency ? amount : rates.rate(of: base, in: currency, on: date)?.convert(amount)
    }

    /// An error for each currency that a statement cannot be converted from, at the first month of it.
    func problems(_ site: SiteContext) -> [Diagnostic] {
        site.groups.filter { $0.currency != currency }.compactMap { group in
            let dates = site.months.filter { group.sum(of: $0) != nil }.map { min($0.lastDay, site.asOf) }
            let place = Place(file: "Content/rates.csv")
            if let date = dates.first(where: { rates.rate(of: group.currency, in: currency, on: $0) == nil }) {
                return Diagnostic(
                    .error, "rates/missing-rate",
                    "there is no rate of \(group.currency.code) in \(currency.code) on or before \(date)",
                    hint:
                        "add a line such as `\(date),\(group.currency.code),\(currency.code),1.0845`; inverse rates are not "
                        + "inferred", at: place)
            }
            let isTooLarge = site.months.contains { month in
                group.sum(of: month).map { total([(group.currency, $0)], on: min(month.lastDay, site.asOf)) == nil }
                    ?? false
            }
            guard isTooLarge else { return nil }
            return Diagnostic(
                .error, "commission/overflow", "totals in \(currency.code) do not fit 63 bits", hint: "check the rates",
                at: place)
        }
    }
}
