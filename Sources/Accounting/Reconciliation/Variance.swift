import Money

/// A row whose reported commission is not what the terms give (SPEC S4). Amounts are minor units of the program's
/// currency.
public struct Variance: Sendable {
    /// The row, as an index into `Ledger.rows`.
    public let row: Int32
    /// The row's amount.
    public let amount: Int64
    /// What it came to by the terms.
    public let entry: Entry
    /// The commission that the network reported.
    public let reported: Int64
    /// The most likely cause.
    public let explanation: VarianceExplanation
    /// Causes that give the same figure, in their order, each once.
    public let alternatives: [VarianceExplanation]
    /// What the program still owes for the row; below zero where it has overpaid:
    ///
    ///     (commission − what its refunds took back) − (reported − what they take back of that)
    ///
    /// What refunds take back goes by SPEC C1 for either figure, so that nothing is owed for a row that was taken back
    /// whole, and for one without refunds it is commission − reported. Under the cause `refundTakenTwice`, unless all
    /// of the commission is reversed by now, the refunds take from the reported one what they took from ours, since it
    /// is the cause that they do: that is commission − reported too.
    public let claim: Int64

    /// Reported less computed commission, before reversals (SPEC S4).
    public var difference: Int64 { reported - entry.commission }
    /// The most likely cause, without what was applied.
    public var cause: VarianceCause { explanation.cause }
    /// What the affiliate is owed, zero or more.
    public var owed: Int64 { max(0, claim) }
    /// What the affiliate got too much, zero or more.
    public var overpaid: Int64 { max(0, -claim) }
}
