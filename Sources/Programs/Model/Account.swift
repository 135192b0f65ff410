import Diagnostics
import Money

/// The affiliate's own side of a program (SPEC §4): what they have done, and what they were granted.
public struct Account: Sendable, Hashable {
    /// The day on which each requirement was satisfied, by its name.
    public let met: [String: CivilDate]
    /// The tiers that were granted, in the order written; their times may overlap.
    public let grants: [Grant]

    /// An account from its parts.
    public init(met: [String: CivilDate] = [:], grants: [Grant] = []) {
        self.met = met
        self.grants = grants
    }
}
