/// What went straight to available without a sale of its own (SPEC C3, H3, H4).
public struct Credit: Sendable, Hashable {
    /// Why something was credited.
    public enum Reason: Sendable, Hashable {
        /// A `bonus` row.
        case bonus
        /// An `adjustment` row, which may debit.
        case adjustment
        /// A threshold bonus, as an index into the bonuses of an entry of `Program.terms`.
        case thresholdBonus(terms: Int16, bonus: Int16)
        /// The fee of a chargeback, which is taken.
        case chargebackFee
        /// The fee of a chargeback that was won back.
        case returnedFee
    }

    /// The row that brought it about, as an index into `Ledger.rows`: for a threshold bonus the row that first met its
    /// condition, for a fee the chargeback or its reinstatement.
    public let row: Int32
    /// Why it was credited.
    public let reason: Reason
    /// In minor units; below zero for what was debited.
    public let amount: Int64
}
