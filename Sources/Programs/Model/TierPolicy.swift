/// How tiers are given and kept (SPEC T4 to T6).
public struct TierPolicy: Sendable, Hashable {
    /// When the tier of a row is settled (SPEC T4).
    public enum Review: String, Sendable, Hashable, CaseIterable {
        /// At each row, by the rows before it.
        case payment
        /// For a whole month, as it stood when the month before ended.
        case monthStart = "month-start"
        /// For a whole month, as it stands when the month ends.
        case monthEnd = "month-end"
    }

    /// Which payments of a subscription share the tier and terms of its first (SPEC T6).
    public enum Lock: String, Sendable, Hashable, CaseIterable {
        /// All of them.
        case start
        /// None: each goes by its own date.
        case none
    }

    /// When the tier of a row is settled.
    public let review: Review
    /// Whether a tier is lost when its needs are no longer met (SPEC T5).
    public let demotion: Bool
    /// Which payments of a subscription share the tier and terms of its first.
    public let lock: Lock

    /// What holds for a program of one tier and one entry of terms that states no policy: nothing depends on it.
    public static let standard = TierPolicy(review: .payment, demotion: true, lock: .start)

    /// A policy from its parts.
    public init(review: Review, demotion: Bool, lock: Lock) {
        self.review = review
        self.demotion = demotion
        self.lock = lock
    }
}
