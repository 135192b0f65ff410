import Diagnostics
import Ledger

/// Finds the row that an id names, those after the as-of date too.
public struct RowSearch {
    private let ledger: Ledger
    private let program: String?

    /// What came of looking for a row.
    public enum Result {
        /// The row, as an index into `Ledger.rows`.
        case found(Int32)
        /// Why there is none, or more than one: `explain/unknown-id` or `explain/ambiguous-id`.
        case failed(Diagnostic)
    }

    /// A search in all of a ledger's programs, or in one.
    public init(_ ledger: Ledger, program: String? = nil) {
        self.ledger = ledger
        self.program = program
    }

    /// The row with an id.
    public func row(named id: String) -> Result {
        let everywhere = rows(named: id)
        let found = everywhere.filter { isIncluded(ledger.rows[Int($0)].program) }
        if let row = found.first, found.count == 1 { return .found(row) }
        return .failed(found.isEmpty ? unknown(id, elsewhere: everywhere) : ambiguous(id, found))
    }

    private func rows(named id: String) -> [Int32] {
        guard let symbol = ledger.symbols.symbol(of: id), !symbol.isEmpty else { return [] }
        return ledger.rows.indices.filter { ledger.rows[$0].id == symbol }.map(Int32.init)
    }

    private func isIncluded(_ number: UInt16) -> Bool { program.map { $0 == name(number) } ?? true }

    private func name(_ number: UInt16) -> String { ledger.programs[Int(number)].id }

    private func unknown(_ id: String, elsewhere: [Int32]) -> Diagnostic {
        let message = program.map { "no row of `\($0)` has the id `\(id)`" } ?? "no row has the id `\(id)`"
        if let row = elsewhere.first {
            let other = name(ledger.rows[Int(row)].program)
            return Diagnostic(
                .error, "explain/unknown-id", message, hint: "`\(other)` has one: `--program \(other)` explains it",
                at: nil, related: [RelatedPlace("the row of `\(other)`", at: ledger.place(of: ledger.rows[Int(row)]))])
        }
        var nearest = NearestTexts(to: id, keeping: 3)
        for row in ledger.rows where isIncluded(row.program) { nearest.offer(ledger.symbols.bytes(of: row.id)) }
        var seen: Set<String> = []
        let names = nearest.texts.filter { seen.insert($0).inserted }.map { "`\($0)`" }
        let hint =
            names.isEmpty
            ? "an id is the text of the ledger's column `id`, case and all"
            : "did you mean \(names.dropLast().joined(separator: ", "))\(names.count > 1 ? " or " : "")\(names.last ?? "")?"
        return Diagnostic(.error, "explain/unknown-id", message, hint: hint, at: nil)
    }

    private func ambiguous(_ id: String, _ rows: [Int32]) -> Diagnostic {
        let names = rows.map { name(ledger.rows[Int($0)].program) }
        return Diagnostic(
            .error, "explain/ambiguous-id", "\(rows.count) programs have a row with the id `\(id)`",
            hint: "say which one is meant: `--program \(names.first ?? "")`", at: nil,
            related: zip(names, rows).map { RelatedPlace("`\($0)`", at: ledger.place(of: ledger.rows[Int($1)])) })
    }
}
