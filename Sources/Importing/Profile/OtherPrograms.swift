/// What becomes of rows of merchants that `programs` does not name.
enum OtherPrograms: String, CaseIterable, Sendable {
    /// They are errors.
    case error
    /// They are left out, and counted.
    case skip
}
