import Diagnostics
import Ledger

/// Where the columns that a profile names stand in one export.
struct ColumnMap {
    private var indices: [String: Int] = [:]

    /// The map of a table, or all that it lacks.
    static func read(_ table: ExportTable, profile: ImportProfile) -> Result<ColumnMap, ExportFailure> {
        var map = ColumnMap()
        var problems: [Diagnostic] = []
        var told: Set<String> = []
        for (source, use) in uses(of: profile) {
            for name in source.headers where told.insert(key(name)).inserted {
                let found = table.headers.indices.filter { key(table.headers[$0]) == key(name) }
                if let index = found.first { map.indices[key(name)] = index }
                if found.isEmpty {
                    problems.append(missing(name, use, source, table, profile))
                } else if found.count > 1 {
                    problems.append(
                        Diagnostic(
                            .error, "import/duplicate-column",
                            "the export has \(found.count) columns \(Text.quoted(name))",
                            hint: "rename all but the one that the profile means",
                            at: table.place(table.header, found[1])))
                }
            }
        }
        return problems.isEmpty ? .success(map) : .failure(ExportFailure(problems))
    }

    /// The positions of a source's columns.
    func positions(_ source: ColumnSource) -> [Int] {
        source.headers.compactMap { indices[Self.key($0)] }
    }

    /// How names are compared: trimmed, case aside.
    private static func key(_ name: String) -> String { Text.trimmed(name).lowercased() }

    /// Everything that the profile looks for, with what for.
    private static func uses(of profile: ImportProfile) -> [(source: ColumnSource, use: String)] {
        var uses: [(source: ColumnSource, use: String)] = []
        for field in ImportField.allCases {
            if let source = profile.columns[field] { uses.append((source, "for `\(field.rawValue)`")) }
        }
        for rule in profile.rules {
            uses += rule.conditions.map { ($0.source, "for a condition of `rows`") }
            for field in ImportField.allCases {
                if let source = rule.columns[field] { uses.append((source, "for `\(field.rawValue)`")) }
            }
        }
        return uses
    }

    private static func missing(
        _ name: String, _ use: String, _ source: ColumnSource, _ table: ExportTable, _ profile: ImportProfile
    ) -> Diagnostic {
        let headers = table.headers
        var hint = "the export has \(headers.map(Text.quoted).joined(separator: ", "))"
        if let nearest = Suggestion.nearest(to: name, among: headers) { hint = "did you mean `\(nearest)`? \(hint)" }
        if headers.count == 1, let other = otherSeparator(in: headers[0], than: profile.separator) {
            hint = "its columns are separated by a \(other.rawValue): set `separator: \(other.rawValue)`; \(hint)"
        }
        return Diagnostic(
            .error, "import/missing-column", "the export has no column \(Text.quoted(name)), which is needed \(use)",
            hint: hint, at: table.place(table.header), related: [RelatedPlace("asked for here", at: source.place)])
    }

    private static func otherSeparator(in header: String, than separator: Separator) -> Separator? {
        Separator.allCases.first { $0 != separator && header.utf8.contains($0.byte) }
    }
}
