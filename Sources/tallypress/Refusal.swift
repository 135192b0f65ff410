import Diagnostics

/// Something that was asked for on the command line and that this site cannot give, such as a program that it does not
/// have.
///
/// The command line's form is the business of `ValidationError`, which ends a run with the usage and 64. What depends on
/// the site is an error of the input like any other: it has a code and a hint, is JSON where the command prints JSON,
/// and ends the run with 1.
struct Refusal: Error {
    let diagnostic: Diagnostic

    /// A refusal for what is wrong with the site or with a file.
    init(_ diagnostic: Diagnostic) {
        self.diagnostic = diagnostic
    }

    /// A refusal for one reason, with what to do about it.
    init(_ code: String, _ message: String, hint: String) {
        self.init(Diagnostic(.error, code, message, hint: hint, at: nil))
    }
}
