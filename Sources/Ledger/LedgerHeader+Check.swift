import Diagnostics

extension LedgerHeader {
    /// What is wrong with the header: columns that are missing or named twice make the file unreadable; otherwise
    /// there is a warning for each that is unknown. `place` gives the place of a header's cell, `nil` for its start.
    func check(needsProgram: Bool, place: (Int?) -> Place) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        let needed: [LedgerColumn] =
            needsProgram ? [.id, .date, .type, .program, .amount] : [.id, .date, .type, .amount]
        let missing = needed.filter { position(of: $0) < 0 }
        if !missing.isEmpty {
            let list = missing.map { "`\($0.rawValue)`" }
            let reason = missing == [.program] ? ", and the site has several programs" : ""
            let message =
                (list.count == 1 ? "the column \(list[0]) is missing" : "the columns \(Phrase.list(list)) are missing")
                + reason
            problems.append(
                Diagnostic(.error, "ledger/missing-column", message, hint: hint(missing: missing), at: place(nil)))
        }
        var seen: Set<[UInt8]> = []
        let repeated = names.indices.filter { !seen.insert(names[$0]).inserted }
        if let first = repeated.first {
            var told: Set<[UInt8]> = []
            let list = repeated.map { names[$0] }.filter { told.insert($0).inserted }.map {
                $0.isEmpty ? "one without a name" : Phrase.quote($0)
            }
            problems.append(
                Diagnostic(
                    .error, "ledger/duplicate-column", "the header names a column twice: \(Phrase.list(list))",
                    hint: "rename or remove one of each", at: place(first)))
        }
        return problems.isEmpty ? unknownColumns(place) : problems
    }

    private var unknown: [Int] {
        names.indices.filter { index in !LedgerColumn.names.contains { names[index].elementsEqual($0.utf8) } }
    }

    private func unknownColumns(_ place: (Int?) -> Place) -> [Diagnostic] {
        unknown.map { index in
            let name = String(decoding: names[index], as: UTF8.self)
            let missing = LedgerColumn.allCases.filter { position(of: $0) < 0 }.map(\.rawValue)
            let nearest = Suggestion.nearest(to: name, among: missing)
            return Diagnostic(
                .warning, "ledger/unknown-column",
                name.isEmpty ? "column \(index + 1) has no name" : "there is no column \(Phrase.quote(names[index]))",
                hint: nearest.map { "did you mean `\($0)`? Case and spaces count" }
                    ?? "its values are only compared where an id stands twice; the columns are "
                    + Phrase.list(LedgerColumn.names.map { "`\($0)`" }),
                at: place(index))
        }
    }

    private func hint(missing: [LedgerColumn]) -> String {
        if names.contains(where: { $0.contains(UInt8(ascii: "\r")) }) {
            return "the lines end in CR alone: save the file with LF or CR LF line ends"
        }
        if names.count == 1, let other = [";", "\t", "|"].first(where: { names[0].contains($0.utf8.first ?? 0) }) {
            return "the header's columns are separated by \(other == "\t" ? "tabs" : "`\(other)`"): commas are needed"
        }
        let given = unknown.map { String(decoding: names[$0], as: UTF8.self) }
        let renames = missing.compactMap { column -> String? in
            Suggestion.nearest(to: column.rawValue, among: given).map {
                "\(Phrase.quote($0.utf8)) to `\(column.rawValue)`"
            }
        }
        if !renames.isEmpty { return "rename " + Phrase.list(renames) + "; case and spaces count" }
        return "add \(missing.count == 1 ? "it" : "them") to the header and to every record"
    }
}
