import Diagnostics
import Programs

/// A practice that a page states to make use of (SPEC §4, `forbids`).
public struct StatedPractice: Sendable, Hashable {
    /// What the page does.
    public let practice: Practice
    /// Where the front matter says so.
    public let place: Place
}
