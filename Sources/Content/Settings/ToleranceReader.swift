import Diagnostics
import Money
import Programs
import YAMLReading

/// Reads `reconciliation` of `site.yml`: an amount a row for all programs, or one a currency.
///
/// ```yaml
/// reconciliation: {tolerance: 0.05}
/// reconciliation: {tolerance: {USD: 0.05, JPY: 5}}
/// ```
struct ToleranceReader {
    /// The currencies that the programs pay in, in order of code.
    private let currencies: [Currency]
    /// Whether there are programs whose currency is not known, since their files could not be read.
    private let isPartial: Bool

    init(programs: [Program], isPartial: Bool) {
        currencies = Set(programs.map(\.currency)).sorted { $0.code < $1.code }
        self.isPartial = isPartial
    }

    var type: FieldType<ReconciliationSettings> {
        .mapping { fields in
            ReconciliationSettings(tolerances: fields.optional("tolerance", tolerances) ?? [:])
        }
    }

    private var tolerances: FieldType<[Currency: Int64]> {
        FieldType(blankIsAbsent: true) { node, name, report in
            if case .mapping(let entries) = node.content { return byCurrency(entries, report) }
            return inEveryCurrency(node, name, report)
        }
    }

    /// One number for all: it has to be an amount in each currency, since 0.05 of a yen is nobody's guess to round.
    private func inEveryCurrency(_ node: YAMLNode, _ name: String, _ report: FieldReport) -> [Currency: Int64] {
        var tolerances: [Currency: Int64] = [:]
        for currency in currencies {
            if let text = node.text, case .failure(.tooManyDecimals) = Money.parse(text, currency: currency),
                currencies.count > 1
            {
                report.error(
                    "bad-amount", "`\(name)` has more decimals than \(currency.code): \(node.described)",
                    hint: "give each currency its own, such as `tolerance: {\(examples)}`", at: node.place)
                return [:]
            }
        }
        // Without a program there is nothing to compare; the number is read all the same, for its mistakes.
        for currency in currencies.isEmpty ? Currency(code: "USD").map({ [$0] }) ?? [] : currencies {
            guard let amount = FieldType.money(currency, .zeroOrMore).read(node, name, report) else { return [:] }
            tolerances[currency] = amount.minorUnits
        }
        return tolerances
    }

    private func byCurrency(_ entries: [YAMLEntry], _ report: FieldReport) -> [Currency: Int64] {
        var tolerances: [Currency: Int64] = [:]
        for entry in entries {
            guard let currency = Currency(code: entry.key) else {
                let nearest = Suggestion.nearest(to: entry.key, among: currencies.map(\.code) + Currency.codes)
                report.error(
                    "bad-currency", "`tolerance` names no currency of ISO 4217: \(YAMLNode.quoted(entry.key))",
                    hint: nearest.map { "did you mean `\($0)`?" } ?? "write its code of three letters, such as `USD`",
                    at: entry.place)
                continue
            }
            if !isPartial, !currencies.contains(currency) {
                report.warning(
                    "unused-currency", "no program pays in \(currency.code), for which `tolerance` is given",
                    hint: Suggestion.hint(for: currency.code, among: currencies.map(\.code), noun: "currencies"),
                    at: entry.place)
            }
            guard let amount = FieldType.money(currency, .zeroOrMore).read(entry.value, entry.key, report) else {
                continue
            }
            tolerances[currency] = amount.minorUnits
        }
        return tolerances
    }

    /// Five minor units of each currency, as it would be written.
    private var examples: String {
        currencies.map { "\($0.code): \(Money(minorUnits: 5, currency: $0))" }.joined(separator: ", ")
    }
}
