import Accounting

/// The movements of a program's month that make one row of its statement.
struct MovementGroup: Sendable {
    let kind: MovementKind
    let lines: [MovementLine]

    /// What the lines come to: what the page prints below them.
    var sum: Balances { Self.sum(lines[...]) }

    /// What some lines come to. The figures of a statement fit (SPEC V4), so that wrapping around on the way to them
    /// costs nothing.
    static func sum(_ lines: ArraySlice<MovementLine>) -> Balances {
        lines.reduce(Balances(pending: 0, available: 0)) { $0 + Balances(pending: $1.pending, available: $1.available) }
    }

    /// What a statement says that the movements of a kind come to.
    static func expected(_ kind: MovementKind, _ statement: Statement) -> Balances {
        switch kind {
        case .earned: Balances(pending: statement.earned, available: 0)
        case .reversed: Balances(pending: -statement.reversedPending, available: -statement.reversedAvailable)
        case .cleared: Balances(pending: -statement.cleared, available: statement.cleared)
        case .credited: Balances(pending: 0, available: statement.credited)
        case .paid: Balances(pending: 0, available: -statement.paid)
        }
    }
}

extension Balances {
    static func + (first: Balances, second: Balances) -> Balances {
        Balances(pending: first.pending &+ second.pending, available: first.available &+ second.available)
    }
}
