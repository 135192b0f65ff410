/// What becomes of a row that is in the ledger already, and says something else now.
enum Revisions: String, CaseIterable, Sendable {
    /// It is an error that shows both places.
    case error
    /// The later export is right: what changed becomes a row of its own, where a row can say it.
    case latest
}
