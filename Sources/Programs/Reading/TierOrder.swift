import Diagnostics
import YAMLReading

/// Finds tiers that nobody could reach by their needs, since whoever meets them meets a higher one's too (SPEC T3).
///
/// Where both ask for the same measures the thresholds are out of order, which is an error. Where one follows from the
/// other in a less obvious way, such as by its window, it is a warning: a grant may still give the tier.
enum TierOrder {
    static func report(_ tiers: [(tier: Tier, needsPlace: Place?)], to report: FieldReport) {
        for (index, lower) in tiers.enumerated().dropFirst() {
            guard let needs = lower.tier.needs, let place = lower.needsPlace,
                let higher = tiers[(index + 1)...].first(where: { $0.tier.needs.map(needs.implies) ?? false })
            else { continue }
            let message =
                "whoever reaches `\(lower.tier.id)` reaches `\(higher.tier.id)` too, so nobody has `\(lower.tier.id)`"
            let hint = "list tiers from the lowest to the highest, and check the thresholds"
            let related = higher.needsPlace.map { [RelatedPlace("the needs of `\(higher.tier.id)`", at: $0)] } ?? []
            if let measures = needs.measures, measures == higher.tier.needs?.measures {
                report.error("tiers-out-of-order", message, hint: hint, at: place, related: related)
            } else {
                report.warning("tiers-out-of-order", message, hint: hint, at: place, related: related)
            }
        }
    }
}
