import Diagnostics
import Ledger
import Money
import Testing

/// Ledgers written out in tests.
enum Sample {
    /// One program, in dollars, with terms from 2025 on.
    static let acme = program("acme", "USD")
    /// A second one, in yen.
    static let tokyo = program("tokyo", "JPY")

    static func program(_ id: String, _ code: String, from: String = "2025-01-01") -> LedgerProgram {
        guard let currency = Currency(code: code) else { fatalError("\(code) is no currency") }
        return LedgerProgram(id: id, currency: currency, termsFrom: date(from))
    }

    static func date(_ text: String) -> CivilDate {
        guard let date = CivilDate(text) else { fatalError("\(text) is no date") }
        return date
    }

    /// Reads files given as path and text.
    static func read(
        _ files: [(path: String, text: String)], programs: [LedgerProgram] = [acme], asOf: String = "2025-12-31",
        jobs: Int = 1
    ) -> (ledger: Ledger, diagnostics: [Diagnostic]) {
        LedgerReader(programs: programs, asOf: date(asOf), jobs: jobs)
            .read(files.map { LedgerFile(path: $0.path, bytes: Array($0.text.utf8)) })
    }

    /// Reads one file, `a.csv`.
    static func read(
        _ text: String, programs: [LedgerProgram] = [acme], asOf: String = "2025-12-31"
    ) -> (ledger: Ledger, diagnostics: [Diagnostic]) {
        read([("a.csv", text)], programs: programs, asOf: asOf)
    }
}

extension Diagnostic {
    /// The code and place as `code file:line:column`.
    var summary: String { "\(code) \(place.map(\.description) ?? "-")" }
}

extension Ledger {
    /// A row by what it says, independent of symbols and places.
    func describe(_ row: Row) -> String {
        let texts = [row.id, row.customer, row.subscription, row.product, row.plan, row.subID].map(symbols.text(of:))
        let target = row.target < 0 ? "" : symbols.text(of: rows[Int(row.target)].id)
        let program = programs[Int(row.program)].id
        let reported = row.reported.map(String.init) ?? ""
        return "\(row.date) \(row.type) \(program) \(texts.joined(separator: "|")) \(row.amount) \(reported) \(target)"
    }

    var ids: [String] { rows.map { symbols.text(of: $0.id) } }
}
