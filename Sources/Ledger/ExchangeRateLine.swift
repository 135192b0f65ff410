import Diagnostics
import Money

/// A record of `Content/rates.csv`.
struct ExchangeRateLine {
    private let record: CSVRecord
    private let names: [String]
    private let texts: [String]
    /// Whether the record has quotes, which hide where its cells begin.
    private let isQuoted: Bool
    private let path: String

    init(_ record: CSVRecord, names: [String], bytes: [UInt8], path: String) {
        self.record = record
        self.names = names
        self.path = path
        texts = record.texts
        isQuoted = bytes[record.range].contains(UInt8(ascii: "\""))
    }

    /// The rate and what is wrong with the record.
    func read() -> (rate: ExchangeRates.Rate?, problems: [Diagnostic]) {
        guard record.problem == nil, texts.count == names.count else {
            let message =
                record.problem == nil
                ? "the record has \(texts.count) cells, the header \(names.count)" : "the record's quotes are broken"
            let problem = Diagnostic(
                .error, "rates/bad-row", message, hint: "check its commas and quotes",
                at: Place(file: path, line: record.line))
            return (nil, [problem])
        }
        var problems: [Diagnostic] = []
        func fail(_ column: String, _ code: String, _ message: String, _ hint: String) {
            problems.append(Diagnostic(.error, "rates/\(code)", message, hint: hint, at: place(column)))
        }
        let date = CivilDate(text("date"))
        if date == nil { fail("date", "bad-date", "`\(text("date"))` is no date", "write it as YYYY-MM-DD") }
        let currencies = ["base", "quote"].map { column in
            let currency = Currency(code: text(column))
            if currency == nil {
                let nearest = Suggestion.nearest(to: text(column), among: Currency.codes)
                fail(
                    column, "bad-currency", "`\(text(column))` is no currency of ISO 4217",
                    nearest.map { "did you mean `\($0)`?" } ?? "write a code such as EUR")
            }
            return currency
        }
        let units = try? DecimalText.parse(text("rate").utf8, decimals: ExchangeRates.Rate.decimals).get()
        if (units ?? 0) <= 0 {
            fail(
                "rate", "bad-rate", "`\(text("rate"))` is no rate",
                "write a number above zero with at most 10 decimals, such as 1.0845")
        }
        guard let date, let base = currencies[0], let quote = currencies[1], let units, problems.isEmpty else {
            return (nil, problems)
        }
        return (ExchangeRates.Rate(date: date, base: base, quote: quote, units: units), [])
    }

    /// Where the cell of a column begins; the record's start where its quotes hide that.
    func place(_ column: String) -> Place {
        guard !isQuoted, let index = names.firstIndex(of: column) else { return Place(file: path, line: record.line) }
        let before = texts.prefix(index).reduce(0) { $0 + $1.unicodeScalars.count + 1 }
        return Place(file: path, line: record.line, column: before + 1)
    }

    private func text(_ column: String) -> String {
        names.firstIndex(of: column).map { texts[$0] } ?? ""
    }
}
