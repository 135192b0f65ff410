import Money

/// One movement of a program's money: a line of which a statement's figures are the sums (SPEC S2).
public struct Movement: Sendable, Hashable {
    /// The figure of the statement that a movement is a part of.
    public enum Figure: String, Sendable, Hashable, CaseIterable {
        /// A commission was earned: into pending.
        case earned
        /// A commission was reversed before it cleared: out of pending.
        case reversedPending = "reversed_pending"
        /// A commission was reversed after it cleared: out of available.
        case reversedAvailable = "reversed_available"
        /// A commission cleared: from pending to available.
        case cleared
        /// A bonus, an adjustment, a threshold bonus or a fee: into available.
        case credited
        /// Money was received: out of available.
        case paid
    }

    /// The day on which it happened.
    public let date: CivilDate
    /// The figure of its month's statement that it is a part of.
    public let figure: Figure
    /// Its part of that figure, in minor units, with the figure's sign.
    public let amount: Int64
    /// The row that brought it about, as an index into `Ledger.rows`; for what cleared, the earning row.
    public let row: Int32
    /// The entry whose commission moved, as an index into `ProgramBooks.entries`; `nil` for credits and payouts.
    public let entry: Int32?
    /// Why something was credited; `nil` for the other figures.
    public let reason: Credit.Reason?

    /// What it adds to pending, in minor units.
    public var pendingChange: Int64 {
        switch figure {
        case .earned: amount
        case .reversedPending, .cleared: -amount
        case .reversedAvailable, .credited, .paid: 0
        }
    }

    /// What it adds to available, in minor units.
    public var availableChange: Int64 {
        switch figure {
        case .cleared, .credited: amount
        case .reversedAvailable, .paid: -amount
        case .earned, .reversedPending: 0
        }
    }
}
