import Diagnostics

/// Why nothing was published.
public struct PublishingFailure: Error, Sendable, Hashable {
    /// The errors, sorted; never empty.
    public let diagnostics: [Diagnostic]

    init(_ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics.sorted()
    }

    /// A failure with a single cause.
    init(_ code: String, _ message: String, hint: String) {
        self.init([Diagnostic(.error, code, message, hint: hint, at: nil)])
    }
}
