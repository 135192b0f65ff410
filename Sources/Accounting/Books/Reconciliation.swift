/// How the commissions of a month compare with what the network reported (SPEC S4).
public struct Reconciliation: Sendable, Hashable {
    /// How many rows with a reported commission agree with ours.
    public internal(set) var agree = 0
    /// How many differ.
    public internal(set) var differ = 0
    /// The sum of reported less computed commissions, in minor units.
    public internal(set) var variance: Int64 = 0
}
