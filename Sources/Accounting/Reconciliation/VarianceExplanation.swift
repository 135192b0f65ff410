/// A cause with what was applied in place of what should have been.
public struct VarianceExplanation: Sendable, Hashable {
    /// What went wrong.
    public let cause: VarianceCause
    /// The tier, and the terms that it is a tier of, whose rate gives the reported figure; `nil` where it is no matter of
    /// rates.
    public let standing: TierStanding?
    /// That rate, as an index into the tier's rates; `nil` likewise.
    public let rate: Int16?

    init(_ cause: VarianceCause, standing: TierStanding? = nil, rate: Int16? = nil) {
        self.cause = cause
        self.standing = standing
        self.rate = rate
    }
}
