import Accounting

/// A line of a page of movements: one movement, or several that are published together.
struct MovementLine: Sendable, Hashable {
    /// What the line is made of.
    enum Source: Sendable, Hashable {
        /// One movement, as an index into its program's journal.
        case movement(Int)
        /// Movements that have something in common, with a remark on them.
        case together(label: String, href: String? = nil, detail: String? = nil)
    }

    var source: Source
    /// What it adds to pending, in minor units.
    var pending: Int64 = 0
    /// What it adds to available, in minor units.
    var available: Int64 = 0
    /// The balances after it, in the order in which things happened; `nil` for movements that stand together.
    var after: Balances?

    /// What merged groups are called (SPEC U1).
    static let rest = "other"

    /// Whether it stands for merged groups, which say nothing of themselves.
    var isRest: Bool { source == .together(label: Self.rest) }
}
