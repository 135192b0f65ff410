import Programs

/// One program's part of the books.
public struct ProgramBooks: Sendable {
    /// The program whose terms the entries' and the statements' indices point into.
    public let program: Program
    /// What each earning row came to, in the order of SPEC L1.
    public let entries: [Entry]
    /// What each refund, chargeback and reinstatement took or gave back, in the same order.
    public let reversals: [Reversal]
    /// What was credited or debited without a sale, in the same order.
    public let credits: [Credit]
    /// The payout rows, as indices into `Ledger.rows`, in order.
    public let payouts: [Int32]
    /// A statement for every month from the first row's to the as-of date's (SPEC S1); empty without rows.
    public let statements: [Statement]
}
