/// How bad a diagnostic is. An error stops a build; a warning does not, unless the user asks for strictness.
public enum Severity: String, Sendable, Hashable, Comparable {
    case error
    case warning

    public static func < (first: Severity, second: Severity) -> Bool {
        first == .error && second == .warning
    }
}
