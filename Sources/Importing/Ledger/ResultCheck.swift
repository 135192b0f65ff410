import Diagnostics
import Ledger
import Money

/// Checks the ledger as it would be with the new rows.
struct ResultCheck {
    let ledger: Ledger
    let target: LedgerFile
    let asOf: CivilDate

    /// The errors that only show when a row is missing, which may be one that could not be read.
    private static let ofReferences = [
        "ledger/unknown-reference", "ledger/out-of-order-reference", "ledger/over-refund",
    ]

    /// The target's new text, and what is wrong with the ledger then, shown at the exports' lines. Where not all rows
    /// could be read, rows that act on others are not judged by what they act on.
    func check(_ rows: [NewRow], isComplete: Bool) -> (text: [UInt8], diagnostics: [Diagnostic]) {
        var text = LedgerText(appendingTo: target.bytes)
        let missing = text.missingColumns(for: rows, programCount: ledger.programs.count)
        guard missing.isEmpty else { return (target.bytes, missing.map { problem($0, in: text) }) }
        for (number, row) in rows.enumerated() { text.add(row, number: number) }
        guard !rows.isEmpty else { return (text.bytes, []) }
        let others = ledger.files.filter { $0.path != target.path }
        let (_, found) = LedgerReader(programs: ledger.programs, asOf: asOf).read(
            others + [LedgerFile(path: target.path, bytes: text.bytes)])
        let diagnostics = found.compactMap { diagnostic -> Diagnostic? in
            if !isComplete, Self.ofReferences.contains(diagnostic.code) { return nil }
            let moved = moved(diagnostic, rows, text)
            // The ledger had no errors; its warnings are said by `check`.
            return diagnostic.severity == .error || moved.place != diagnostic.place ? moved : nil
        }
        return (text.bytes, diagnostics)
    }

    private func problem(_ missing: (column: String, count: Int), in text: LedgerText) -> Diagnostic {
        let rows = missing.count == 1 ? "1 new row needs" : "\(missing.count) new rows need"
        return Diagnostic(
            .error, "import/no-ledger-column", "the ledger file has no column `\(missing.column)`, which \(rows)",
            hint: "add it to the header and a comma to every row, or append to a file of its own",
            at: Place(file: target.path))
    }

    /// The diagnostic with the places of new rows changed to where they come from.
    private func moved(_ diagnostic: Diagnostic, _ rows: [NewRow], _ text: LedgerText) -> Diagnostic {
        let place = diagnostic.place.map { moved($0, rows, text) }
        let related = diagnostic.related.map { RelatedPlace($0.label, at: moved($0.place, rows, text)) }
        return Diagnostic(
            diagnostic.severity, diagnostic.code, diagnostic.message, hint: diagnostic.hint, at: place,
            related: related)
    }

    private func moved(_ place: Place, _ rows: [NewRow], _ text: LedgerText) -> Place {
        guard place.file == target.path, let (number, starts) = text.origins[place.line] else { return place }
        let source = rows[number].source
        guard let index = starts.lastIndex(where: { $0 <= place.column }), place.column > 1,
            let field = ImportField(rawValue: text.columns[index])
        else { return source.place }
        return source.place(of: field)
    }
}
