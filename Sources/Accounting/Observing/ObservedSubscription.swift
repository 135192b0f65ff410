import Money
import Programs

/// A subscription as it stood with one of its payments (SPEC L4, T6).
public struct ObservedSubscription: Sendable, Hashable {
    /// The payment that started it, as an index into `Ledger.rows`.
    public let startRow: Int32
    /// The date of that payment.
    public let start: CivilDate
    /// Which payment of the subscription the row is, counted from 1, refunded ones too.
    public let paymentNumber: Int
    /// The terms and the tier that applied to its first payment.
    public let standing: TierStanding
    /// Whether all of its payments share them.
    public let lock: TierPolicy.Lock
}
