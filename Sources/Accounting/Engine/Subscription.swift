import Money
import Programs

/// What the accounting remembers of a subscription since its start (SPEC L4, T6).
struct Subscription {
    /// Its first payment, as an index into the ledger's rows.
    let startRow: Int32
    /// The date of its first payment.
    let start: CivilDate
    /// How many payments it has had, refunded ones too.
    var paymentCount: Int
    /// The terms and the tier that applied to its first payment.
    let standing: TierStanding
    /// Whether all payments share the first one's terms and tier.
    let lock: TierPolicy.Lock
}
