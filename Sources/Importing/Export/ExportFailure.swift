import Diagnostics

/// Why an export, or a row of one, cannot be read.
struct ExportFailure: Error {
    let diagnostics: [Diagnostic]

    init(_ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics
    }
}
