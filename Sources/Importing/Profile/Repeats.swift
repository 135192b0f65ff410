/// What rows of one export mean that have the same id.
enum Repeats: String, CaseIterable, Sendable {
    /// A mistake.
    case error
    /// Different rows, which the network does not tell apart: from the second on their ids are numbered.
    case number
}
