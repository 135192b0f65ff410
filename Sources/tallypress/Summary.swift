import Diagnostics

/// The line that closes a run.
enum Summary {
    static func success(
        pages: Int, statements: Int, rows: Int, duplicates: Int, warnings: Int, seconds: Double
    ) -> String {
        let tenths = Int((seconds * 100).rounded())
        let time = "\(tenths / 100).\(tenths % 100 < 10 ? "0" : "")\(tenths % 100) s"
        let parts = [
            count(pages, "page"), count(statements, "statement"), self.rows(rows, duplicates: duplicates),
            warnings == 0 ? "no warnings" : count(warnings, "warning"), time,
        ]
        return parts.joined(separator: ", ")
    }

    /// How many rows count, and how many were dropped since they repeat others (SPEC L2).
    static func rows(_ rows: Int, duplicates: Int) -> String {
        count(rows, "row") + (duplicates > 0 ? " (\(count(duplicates, "repeated row")) dropped)" : "")
    }

    static func failure(_ diagnostics: [Diagnostic], strict: Bool) -> String {
        let errors = diagnostics.count(of: .error)
        let warnings = diagnostics.count(of: .warning)
        var text = count(errors, "error")
        if warnings > 0 { text += ", " + count(warnings, "warning") }
        if errors == 0, strict { text += " (--strict)" }
        return text
    }

    /// What a check found; variances are findings of their own.
    static func check(_ diagnostics: [Diagnostic], variances: Int, strict: Bool) -> String {
        let result = diagnostics.isEmpty ? "no errors, no warnings" : failure(diagnostics, strict: strict)
        return variances == 0 ? result : result + ", " + count(variances, "variance")
    }

    static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}
