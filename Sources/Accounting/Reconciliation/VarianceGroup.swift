/// A program's variances of one cause. Sums are minor units, and fit 63 bits as the books do.
public struct VarianceGroup: Sendable {
    /// The cause that they share.
    public let cause: VarianceCause
    /// In the order of the ledger (SPEC L1), at least one.
    public let variances: [Variance]

    /// The sum of reported less computed commissions.
    public var difference: Int64 { variances.reduce(0) { $0 + $1.difference } }
    /// What the affiliate is owed for those rows for which something is.
    public var owed: Int64 { variances.reduce(0) { $0 + $1.owed } }
    /// What the affiliate got too much for the others.
    public var overpaid: Int64 { variances.reduce(0) { $0 + $1.overpaid } }
}
