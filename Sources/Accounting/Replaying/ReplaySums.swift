/// What some months' sales earned by one program's terms, in minor units.
public struct ReplaySums: Sendable, Hashable {
    /// Commissions of the rows.
    public internal(set) var earned: Int64 = 0
    /// What refunds and chargebacks took back of commissions, less what reinstatements gave back.
    public internal(set) var reversed: Int64 = 0
    /// Threshold bonuses less chargeback fees: what the terms themselves credit and debit.
    public internal(set) var credited: Int64 = 0

    /// What is left: earned less reversed plus credited.
    public var net: Int64 { earned - reversed + credited }

    /// Adds other sums to these.
    mutating func add(_ other: ReplaySums) throws(Overflow) {
        earned = try Overflow.check(Int128(earned) + Int128(other.earned))
        reversed = try Overflow.check(Int128(reversed) + Int128(other.reversed))
        credited = try Overflow.check(Int128(credited) + Int128(other.credited))
        _ = try Overflow.check(Int128(earned) - Int128(reversed) + Int128(credited))
    }
}
