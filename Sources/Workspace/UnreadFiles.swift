import Diagnostics

/// Files that look as if they were meant for the books, and that nothing reads.
enum UnreadFiles {
    /// A warning for each, so that rows that were meant to count are not missed silently.
    static func warnings(_ paths: [String]) -> [Diagnostic] {
        paths.compactMap { path in
            guard let hint = hint(for: path) else { return nil }
            return Diagnostic(
                .warning, "ledger/unread-file", "nothing reads this file", hint: hint, at: Place(file: path))
        }
    }

    /// A warning for each file below `Templates/` that is neither a template nor one of the theme's assets.
    static func templateWarnings(_ paths: [String]) -> [Diagnostic] {
        paths.filter { !$0.hasSuffix(".mustache") && !$0.hasPrefix("Templates/assets/") && !$0.hasSuffix(".md") }.map {
            Diagnostic(
                .warning, "template/unread-file", "nothing reads this file",
                hint: "templates end in `.mustache`; styles and images stand in `Templates/assets/`",
                at: Place(file: $0))
        }
    }

    private static func hint(for path: String) -> String? {
        if path.hasPrefix("Content/ledger/") {
            guard !path.hasSuffix(".csv") else { return nil }
            return "save the ledger as comma-separated values in a file whose name ends in `.csv`"
        }
        let isElsewhere = path.hasPrefix("Content/assets/") || path == "Content/rates.csv"
        let isTable = [".csv", ".tsv", ".xlsx", ".xls", ".ods"].contains { path.lowercased().hasSuffix($0) }
        return isTable && !isElsewhere
            ? "ledger files stand in `Content/ledger/`, tables to download in `Content/assets/`" : nil
    }
}
