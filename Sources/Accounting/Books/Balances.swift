/// The two accounts of a program, in minor units of its currency.
public struct Balances: Sendable, Hashable {
    /// Commissions that have not cleared yet; never paid out.
    public let pending: Int64
    /// What the program owes now; below zero where it has paid more than that.
    public let available: Int64

    /// What the two accounts hold, or what something adds to them, in minor units.
    public init(pending: Int64, available: Int64) {
        self.pending = pending
        self.available = available
    }
}
