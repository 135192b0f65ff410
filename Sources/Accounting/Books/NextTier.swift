import Money
import Programs

/// The tier above the present one, and what is still missing for it (SPEC S3, §6).
public struct NextTier: Sendable {
    /// The tier, as an index into the tiers of the statement's terms.
    public let tier: Int16
    /// The conditions that are not met, in the order written; empty where only a grant leads on, or nothing is missing.
    public let unmet: [UnmetNeed]

    /// A condition that is not met, and how far one has come.
    public struct UnmetNeed: Sendable, Hashable {
        /// What the tier asks for, and does not have.
        public let condition: Condition
        /// The metric's present value: minor units for money, a number else.
        public let have: Int64
        /// The first day on which the oldest payment that counts now no longer does; `nil` without one or a window.
        public let lapses: CivilDate?
    }
}
