import Money
import Programs

/// How one rate was tried on a row (SPEC R1 to R3).
public struct RateTrial: Sendable, Hashable {
    /// The rate, as an index into the tier's rates.
    public let rate: Int16
    /// What came of it.
    public let result: Result

    /// What can come of trying a rate.
    public enum Result: Sendable, Hashable {
        /// It decided what the row earned.
        case decided
        /// A filter did not match.
        case mismatch(Mismatch)
        /// Its filters matched, but a limit did not admit the row.
        case ended(Limit)
    }

    /// The first filter of a rate that does not match a row (SPEC R1).
    public enum Mismatch: Sendable, Hashable {
        /// The row is of another type.
        case event
        /// The row has another plan.
        case plan
        /// The row's product does not match the pattern.
        case product
        /// The customer has paid before, or has not.
        case customer
    }

    /// The limit of a rate that does not admit a payment (SPEC R2).
    public enum Limit: Sendable, Hashable {
        /// Only the subscription's first payment is paid.
        case first
        /// Only so many payments are paid.
        case payments(Int)
        /// Only payments dated before the day are paid.
        case before(CivilDate)
        /// Only payments dated on or after the day are paid.
        case from(CivilDate)
    }
}
