/// How bad a diagnostic is. An error stops a build; a warning does not, unless the user asks for strictness.
public enum Severity: String, Sendable, Hashable, Comparable {
    /// The input is wrong: nothing is built from it.
    case error
    /// The input can be used, but is perhaps not what was meant.
    case warning

    /// Errors come before warnings.
    public static func < (first: Severity, second: Severity) -> Bool {
        first == .error && second == .warning
    }
}
