import Diagnostics

/// What keeps a file from being made.
public struct NewFileProblem: Error, Sendable {
    /// What to tell the user.
    public let diagnostic: Diagnostic

    init(_ code: String, _ message: String, hint: String, at place: Place? = nil) {
        diagnostic = Diagnostic(.error, "new/" + code, message, hint: hint, at: place)
    }
}
