import Money
import Programs

/// The sales of one program under another program's terms, side by side with what they earned.
///
/// Earning rows, refunds, chargebacks and reinstatements are taken through the whole engine again. What was the
/// program's own decision or is a fact of its own payments is left out on both sides: bonus and adjustment rows,
/// payouts; on the other side grants too. Rows dated before the other program's first terms go by those.
public struct Replay: Sendable {
    /// The program whose sales these are.
    public let source: Program
    /// The program under whose terms they are looked at.
    public let target: Program
    /// Every month that has a statement, in order.
    public let months: [ReplayMonth]
    /// All months together.
    public let total: ReplayMonth
    /// How many payments there are.
    public let paymentCount: Int
    /// Bonus and adjustment rows, which are left out.
    public let leftOutCount: Int
    /// Earning rows dated before the other program's first terms.
    public let earlyCount: Int
    /// Payments that earn nothing there since no rate matches them, by plan and product, in order of their first.
    public let unmatched: [UnmatchedPayments]
    /// The tier at the end under the program's own terms, which grants may have raised.
    public let ownTier: Tier
    /// The tier at the end under the other program's terms.
    public let tierThere: Tier
    /// The books that the other program would have kept of these sales, as if nothing had been paid out.
    public let books: ProgramBooks
}
