import Diagnostics
import YAMLReading

/// Finds tiers that nobody could have, since whoever has them has a higher one too (SPEC T3).
enum TierOrder {
    static func report(_ tiers: [(tier: Tier, needsPlace: Place?)], to report: FieldReport) {
        for (index, lower) in tiers.enumerated().dropFirst() {
            guard let needs = lower.tier.needs, let place = lower.needsPlace,
                let higher = tiers[(index + 1)...].first(where: { $0.tier.needs.map(needs.implies) ?? false })
            else { continue }
            report.error(
                "tiers-out-of-order",
                "whoever reaches `\(lower.tier.id)` reaches `\(higher.tier.id)` too, so nobody has `\(lower.tier.id)`",
                hint: "list tiers from the lowest to the highest, and check the thresholds", at: place,
                related: higher.needsPlace.map { [RelatedPlace("the needs of `\(higher.tier.id)`", at: $0)] } ?? [])
        }
    }
}
