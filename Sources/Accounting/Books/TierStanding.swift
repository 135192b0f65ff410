/// A tier of one of a program's entries of terms.
public struct TierStanding: Sendable, Hashable {
    /// The entry, as an index into `Program.terms`.
    public let terms: Int16
    /// The tier, as an index into the entry's tiers.
    public let tier: Int16
}
