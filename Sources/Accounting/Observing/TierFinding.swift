import Money
import Programs

/// How a tier was found on a day (SPEC T3 to T5).
public struct TierFinding: Sendable, Hashable {
    /// The tier.
    public let standing: TierStanding
    /// The day that windows end on: the row's date, or the last of the month (before) that settled it (SPEC T4).
    public let day: CivilDate
    /// When tiers are settled under the terms.
    public let review: TierPolicy.Review
    /// For each tier of the terms, lowest first, how far its needs were met.
    public let needs: [NeedsFinding]
    /// The highest tier whose needs held, as an index into the terms' tiers.
    public let measured: Int
    /// The highest tier that an earlier review gave where terms keep it (SPEC T5); `nil` where they do not.
    public let kept: Int?
    /// The grant that raised it (SPEC T3); `nil` where none did.
    public let grant: Grant?
}
