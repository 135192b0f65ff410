import Diagnostics
import YAMLReading

extension TermsReader {
    /// `tiers`, lowest first (SPEC §4).
    var tiers: FieldType<[Tier]> {
        FieldType<[ReadTier]>.nonEmptyList(of: tier).map { tiers, _, _, report in
            Self.checkIDs(tiers, report)
            self.checkNeeds(tiers)
            TierOrder.report(tiers.compactMap { tier in tier.tier.map { ($0, tier.needsPlace) } }, to: report)
            let read = tiers.compactMap(\.tier)
            return read.count == tiers.count ? read : nil
        }
    }

    /// A tier as it stands; without a value where something in it is wrong.
    struct ReadTier {
        let id: String?
        let idPlace: Place
        let place: Place
        /// Where `needs` stands; `nil` where it is left out.
        let needsPlace: Place?
        let tier: Tier?
    }

    private var tier: FieldType<ReadTier> {
        FieldType { node, name, report in
            guard var reader = MappingReader(node, named: "a tier", report: report) else {
                return ReadTier(id: nil, idPlace: node.place, place: node.place, needsPlace: nil, tier: nil)
            }
            let id = reader.required("id", .nonEmptyText)
            let name = reader.required("name", .nonEmptyText)
            let needs = reader.optional("needs", self.needs)
            let errors = report.errorCount
            let rates = reader.required("rates", .nonEmptyList(of: self.rate))
            // A rate in error is left out, or lacks what is wrong: what the others do then tells nothing.
            if let rates, report.errorCount == errors { UnreachableRates.report(rates, to: report) }
            reader.finish()
            var tier: Tier?
            if let id, let name, let rates, !rates.isEmpty {
                tier = Tier(id: id, name: name, needs: needs, rates: rates, place: reader.place)
            }
            return ReadTier(
                id: id, idPlace: reader.entry("id")?.value.place ?? node.place, place: node.place,
                needsPlace: (reader.entry("needs") ?? reader.misspelling(of: "needs"))?.place, tier: tier)
        }
    }

    private static func checkIDs(_ tiers: [ReadTier], _ report: FieldReport) {
        var places: [String: Place] = [:]
        for tier in tiers {
            guard let id = tier.id else { continue }
            if let first = places[id] {
                report.error(
                    "duplicate-tier", "two tiers have the id `\(id)`", hint: "give each tier an id of its own",
                    at: tier.idPlace, related: [RelatedPlace("first given here", at: first)])
            } else {
                places[id] = tier.idPlace
            }
        }
    }

    private func checkNeeds(_ tiers: [ReadTier]) {
        for (index, tier) in tiers.enumerated() {
            if index == 0, let place = tier.needsPlace {
                report.error(
                    "first-tier-needs", "the first tier has `needs`",
                    hint: "everybody has the first tier: put one without `needs` before it", at: place)
            } else if index > 0, tier.needsPlace == nil {
                report.error(
                    "missing-needs", "the tier \(tier.id.map { "`\($0)` " } ?? "")has no `needs`",
                    hint: "say what reaches it, or `needs: {grant: true}` where only a grant does", at: tier.place)
            }
        }
    }

    /// `bonuses` (SPEC H4).
    var bonuses: FieldType<[ThresholdBonus]> {
        let bonus = FieldType<(bonus: ThresholdBonus, place: Place)>.mapping(called: "a bonus") { reader in
            let amount = reader.required("amount", self.amount(.aboveZero))
            guard let condition = self.condition(&reader), let amount else { return nil }
            return (ThresholdBonus(condition: condition, amount: amount), reader.place)
        }
        return FieldType<[(bonus: ThresholdBonus, place: Place)]>.list(of: bonus).map { read, _, _, report in
            var places: [ThresholdBonus: Place] = [:]
            for (bonus, place) in read {
                if let first = places[bonus] {
                    report.warning(
                        "duplicate-bonus", "the same bonus stands twice", hint: "a bonus is credited once: remove one",
                        at: place, related: [RelatedPlace("first given here", at: first)])
                } else {
                    places[bonus] = place
                }
            }
            return read.map(\.bonus)
        }
    }
}
