import Diagnostics
import Money

/// Reads `Content/rates.csv`, with the columns `date`, `base`, `quote` and `rate` (SPEC S5).
public struct ExchangeRateReader: Sendable {
    private static let columns = ["date", "base", "quote", "rate"]

    /// A reader; it has no settings.
    public init() {}

    /// The rates and everything that is wrong with the file, each with its line; a bad record gives no rate.
    public func read(_ bytes: [UInt8], path: String) -> (rates: ExchangeRates, diagnostics: [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        var rates: [ExchangeRates.Rate] = []
        var positions: [String: Int]?
        var count = 0
        for record in CSVReader(bytes) {
            let place = Place(file: path, line: record.line)
            guard let known = positions else {
                let header = record.texts
                let missing = Self.columns.filter { !header.contains($0) }
                guard missing.isEmpty else {
                    diagnostics.append(Self.missing(missing, at: place))
                    break
                }
                count = header.count
                positions = Dictionary(header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
                continue
            }
            let texts = record.texts
            guard record.problem == nil, texts.count == count else {
                diagnostics.append(
                    Diagnostic(
                        .error, "rates/bad-row", "this record does not have the \(count) values of the header",
                        hint: "check its commas and quotes", at: place))
                continue
            }
            let cells = Self.columns.map { texts[known[$0] ?? 0] }
            switch Self.rate(cells, at: place) {
            case .success(let rate): rates.append(rate)
            case .failure(let problems): diagnostics += problems.diagnostics
            }
        }
        if positions == nil, diagnostics.isEmpty { diagnostics.append(Self.missing(Self.columns, at: Place(file: path))) }
        return (ExchangeRates(rates), diagnostics)
    }

    private struct Problems: Error {
        let diagnostics: [Diagnostic]
    }

    private static func missing(_ columns: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            .error, "rates/missing-column", "the columns \(Phrase.list(columns.map { "`\($0)`" })) are missing",
            hint: "begin the file with the line `date,base,quote,rate`", at: place)
    }

    private static func rate(_ cells: [String], at place: Place) -> Result<ExchangeRates.Rate, Problems> {
        var problems: [Diagnostic] = []
        func fail(_ code: String, _ message: String, _ hint: String) {
            problems.append(Diagnostic(.error, "rates/\(code)", message, hint: hint, at: place))
        }
        let date = CivilDate(cells[0])
        if date == nil { fail("bad-date", "`\(cells[0])` is no date", "write it as YYYY-MM-DD") }
        let base = Currency(code: cells[1])
        let quote = Currency(code: cells[2])
        for (text, currency) in [(cells[1], base), (cells[2], quote)] where currency == nil {
            fail(
                "bad-currency", "`\(text)` is no currency of ISO 4217",
                Suggestion.nearest(to: text, among: Currency.codes).map { "did you mean `\($0)`?" }
                    ?? "write a code such as EUR")
        }
        let units = try? DecimalText.parse(cells[3].utf8, decimals: ExchangeRates.Rate.decimals).get()
        if (units ?? 0) <= 0 {
            fail("bad-rate", "`\(cells[3])` is no rate", "write a number above zero with at most 10 decimals, such as 1.0845")
        }
        guard let date, let base, let quote, let units, problems.isEmpty else { return .failure(Problems(diagnostics: problems)) }
        return .success(ExchangeRates.Rate(date: date, base: base, quote: quote, units: units))
    }
}
