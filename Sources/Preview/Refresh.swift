import Diagnostics

/// What a look at a site's folder found.
public struct Refresh: Sendable {
    /// Grows with each refresh that changed what is held.
    public let generation: Int
    /// What is different in what is held.
    public let change: Change
    /// What is wrong, in order of place.
    public let diagnostics: [Diagnostic]
    /// Whether there are no errors, so that what is held is what is on the disk.
    public let isGood: Bool

    /// The same of a folder in which nothing has changed since.
    var again: Refresh {
        Refresh(generation: generation, change: .none, diagnostics: diagnostics, isGood: isGood)
    }
}
