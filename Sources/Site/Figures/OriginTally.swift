/// Adds up rows by where they came from, and merges groups that are too small to be published (SPEC U1).
struct OriginTally {
    /// What stands for merged groups.
    static let otherLabel = "other"

    private var groups: [String: Origin] = [:]
    private var others = Origin(label: otherLabel, href: nil, payments: 0, sales: 0, earned: 0)

    /// Adds a row to the group with the given label, or to the others where it has none.
    mutating func add(label: String?, href: String? = nil, isPayment: Bool, amount: Int64, commission: Int64) {
        func add(to origin: inout Origin) {
            if isPayment {
                origin.payments += 1
                origin.sales += amount
            }
            origin.earned += commission
        }
        if let label {
            add(to: &groups[label, default: Origin(label: label, href: href, payments: 0, sales: 0, earned: 0)])
        } else {
            add(to: &others)
        }
    }

    /// The groups by what they earned, those of fewer than `minimum` payments merged. Where the merged ones are fewer
    /// than that too, the smallest of the rest joins them, since what they hide could be read off the total.
    func published(minimum: Int) -> [Origin] {
        var shown: [Origin] = []
        var merged = others
        for group in groups.values {
            if group.payments >= minimum { shown.append(group) } else { Self.merge(group, into: &merged) }
        }
        shown.sort { ($1.earned, $1.sales, $0.label) < ($0.earned, $0.sales, $1.label) }
        let hides = merged.payments > 0 || merged.earned != 0
        if hides, merged.payments < minimum,
            let smallest = shown.indices.min(by: { shown[$0].payments < shown[$1].payments })
        {
            Self.merge(shown.remove(at: smallest), into: &merged)
        }
        if merged.payments > 0 || merged.earned != 0 { shown.append(merged) }
        return shown
    }

    private static func merge(_ group: Origin, into merged: inout Origin) {
        merged.payments += group.payments
        merged.sales += group.sales
        merged.earned += group.earned
    }
}
