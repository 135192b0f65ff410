import Money
import Programs

/// When the next tier comes, if the last complete months come again and again (SPEC T1 to T5).
public enum TierOutlook: Sendable {
    /// There is no tier above the present one.
    case top
    /// Only a grant leads further up.
    case grantOnly(tier: Tier)
    /// No month is complete yet, or nothing was sold in the last ones, so that there is no pace to go by.
    case noPace
    /// The terms do not say what such sales would earn, or a total would not fit 63 bits.
    case unknown
    /// A payment at the end of a month would have the next tier, or a higher one.
    case reached(Tier, in: YearMonth, pace: PresentPace)
    /// The tier is not reached.
    case notReached(End, pace: PresentPace)

    /// How things stand where the next tier was looked for in vain.
    public struct End: Sendable {
        /// The last month that was looked at.
        public let month: YearMonth
        /// The tier at its end, which may be below the present one.
        public let standing: TierStanding
        /// What the tier above that still needs then.
        public let next: NextTier?
        /// Whether it can never be reached at this pace: all that windows hold has come from the pace alone by then, and
        /// they lose as much as they gain.
        public let isSteady: Bool
    }
}
