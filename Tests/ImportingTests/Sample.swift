import Diagnostics
import Foundation
import Ledger
import Money
import Testing

@testable import Importing

/// A site's programs, profiles and ledger, written out in tests.
struct Sample {
    static let acme = program("acme", "USD")
    static let brio = program("brio", "EUR")

    static func program(_ id: String, _ code: String) -> LedgerProgram {
        guard let currency = Currency(code: code) else { fatalError("\(code) is no currency") }
        return LedgerProgram(id: id, currency: currency, termsFrom: date("2026-01-01"))
    }

    static func date(_ text: String) -> CivilDate {
        guard let date = CivilDate(text) else { fatalError("\(text) is no date") }
        return date
    }

    /// A profile for exports with the columns Number, Day, State, Sum, Fee, Buyer and Shop.
    static let plain = """
        name: Plain
        basis: this test
        columns: {id: Number, date: Day, amount: Sum, reported: Fee, customer: Buyer, of: Original}
        rows:
          - {when: {State: reversed}, reversed: refund}
          - {when: {State: back}, type: refund}
          - {when: {State: test}, skip: tests}
          - {when: {State: [pending, locked]}, type: sale}
        revisions: latest
        """

    static let header = "Number,Day,State,Sum,Fee,Buyer,Original\n"

    var programs = [acme]
    var profiles = ["plain": plain]
    /// The ledger's files by their names.
    var ledger: [String: String] = [:]
    var asOf = date("2026-06-30")

    /// The site's ledger.
    func read() -> (ledger: Ledger, diagnostics: [Diagnostic]) {
        LedgerReader(programs: programs, asOf: asOf).read(
            ledger.map { LedgerFile(path: "Content/ledger/\($0.key)", bytes: Array($0.value.utf8)) })
    }

    var library: ProfileLibrary {
        ProfileLibrary(
            profiles.map { ProfileFile(path: "Content/imports/\($0.key).yml", bytes: Array($0.value.utf8)) })
    }

    /// Imports exports, given as bytes, into a file of the ledger or a new one.
    func run(
        _ profile: String = "plain", bytes exports: [[UInt8]], program: String? = nil, into target: String? = nil
    ) throws -> ImportResult {
        let (read, problems) = library.profile(named: profile)
        #expect(problems == [])
        let found = try #require(read)
        let files = exports.enumerated().map { ExportFile(path: "export-\($0.offset + 1).csv", bytes: $0.element) }
        let (ledger, broken) = self.read()
        #expect(!broken.hasErrors)
        guard let target else {
            return Importer(profile: found, ledger: ledger, program: program, asOf: asOf).run(files)
        }
        let file = LedgerFile(path: "Content/ledger/\(target)", bytes: Array((self.ledger[target] ?? "").utf8))
        return Importer(profile: found, ledger: ledger, program: program, asOf: asOf, target: file).run(files)
    }

    /// Imports exports given as text.
    func run(
        _ profile: String = "plain", _ exports: String..., program: String? = nil, into target: String? = nil
    ) throws -> ImportResult {
        try run(profile, bytes: exports.map { Array($0.utf8) }, program: program, into: target)
    }

    /// The site with what an import added to a file.
    func importing(
        _ profile: String = "plain", _ exports: String..., program: String? = nil, into target: String = "a.csv"
    ) throws -> Sample {
        let result = try run(profile, bytes: exports.map { Array($0.utf8) }, program: program, into: target)
        #expect(result.diagnostics.map(\.summary) == [])
        var site = self
        site.ledger[target] = String(decoding: result.text, as: UTF8.self)
        return site
    }
}

extension ImportResult {
    /// The text of the ledger file.
    var ledgerText: String { String(decoding: text, as: UTF8.self) }
    /// Its rows, without the cells that are empty at their ends.
    var rows: [String] {
        ledgerText.split(whereSeparator: \.isNewline).dropFirst().map { line in
            var line = line
            while line.hasSuffix(",") { line.removeLast() }
            return String(line)
        }
    }
    /// What is left out, in words.
    var reasons: [String] { leftOut.reasons.map { "\($0.reason) (\($0.count))" } }
}

extension Diagnostic {
    /// The code and place as `code file:line:column`.
    var summary: String { "\(code) \(place.map(\.description) ?? "-")" }
    /// All of it, in one line.
    var whole: String { "\(summary): \(message). \(hint ?? "")" }
}
