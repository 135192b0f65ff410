import Diagnostics
import Money

/// Reads `Content/rates.csv`, with the columns `date`, `base`, `quote` and `rate` (SPEC S5).
public struct ExchangeRateReader: Sendable {
    private static let columns = ["date", "base", "quote", "rate"]

    /// A reader; it has no settings.
    public init() {}

    /// The rates and everything that is wrong with the file, each at its place; a bad record gives no rate.
    public func read(_ bytes: [UInt8], path: String) -> (rates: ExchangeRates, diagnostics: [Diagnostic]) {
        var records = CSVReader(bytes).makeIterator()
        guard let header = records.next() else { return (ExchangeRates([]), [Self.missing(Self.columns, in: path)]) }
        let names = header.texts
        let missing = Self.columns.filter { !names.contains($0) }
        guard missing.isEmpty else { return (ExchangeRates([]), [Self.missing(missing, in: path)]) }
        if let twice = Self.columns.first(where: { name in names.count { $0 == name } > 1 }) {
            let problem = Diagnostic(
                .error, "rates/duplicate-column", "the header names the column `\(twice)` twice",
                hint: "remove one of them", at: Self.place(ofSecond: twice, in: names, path))
            return (ExchangeRates([]), [problem])
        }
        var rates: [ExchangeRates.Rate] = []
        var lines: [String: Int] = [:]
        var diagnostics: [Diagnostic] = []
        while let record = records.next() {
            let line = ExchangeRateLine(record, names: names, bytes: bytes, path: path)
            let (rate, problems) = line.read()
            diagnostics += problems
            guard let rate else { continue }
            let key = "\(rate.date) \(rate.base.code) \(rate.quote.code)"
            if let first = lines[key], !rates.contains(rate) {
                diagnostics.append(
                    Diagnostic(
                        .error, "rates/duplicate-rate",
                        "\(rate.base.code) has another rate in \(rate.quote.code) on \(rate.date) already",
                        hint: "keep one of the two", at: line.place("rate"),
                        related: [RelatedPlace("first given here", at: Place(file: path, line: first))]))
                continue
            }
            lines[key] = lines[key] ?? record.line
            rates.append(rate)
        }
        return (ExchangeRates(rates), diagnostics)
    }

    private static func place(ofSecond name: String, in names: [String], _ path: String) -> Place {
        let before = names.prefix(upTo: names.lastIndex(of: name) ?? 0)
        return Place(file: path, column: before.reduce(1) { $0 + $1.unicodeScalars.count + 1 })
    }

    private static func missing(_ columns: [String], in path: String) -> Diagnostic {
        let list = Phrase.list(columns.map { "`\($0)`" })
        return Diagnostic(
            .error, "rates/missing-column",
            columns.count == 1 ? "the column \(list) is missing" : "the columns \(list) are missing",
            hint: "begin the file with the line `date,base,quote,rate`", at: Place(file: path))
    }
}
