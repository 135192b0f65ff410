/// Adds up rows by where they came from, and merges groups that are too small to be published (SPEC U1).
struct OriginTally {
    private var groups: [Key: Origin] = [:]
    private var others = Origin(label: "other", href: nil, isRest: true)

    /// What tells groups apart: pages may share a title.
    private struct Key: Hashable {
        let label: String
        let href: String?
    }

    /// Adds a row to the group with the given label and page, or to the others where it has no label.
    mutating func add(label: String?, href: String? = nil, isPayment: Bool, amount: Int64, commission: Int64) {
        add(
            Origin(
                label: label ?? "", href: href, isRest: label == nil, payments: isPayment ? 1 : 0,
                sales: isPayment ? amount : 0, earned: commission))
    }

    /// Adds several rows at once to the group that they name, or to the others.
    mutating func add(_ origin: Origin) {
        guard !origin.isRest else { return Self.merge(origin, into: &others) }
        let key = Key(label: origin.label, href: origin.href)
        Self.merge(origin, into: &groups[key, default: Origin(label: origin.label, href: origin.href)])
    }

    /// The groups by what they earned, those of fewer than `minimum` payments merged. Where the merged ones are fewer
    /// than that too, the smallest of the rest joins them, since what they hide could be read off the total. A minimum
    /// of 0 merges nothing.
    func published(minimum: Int) -> [Origin] {
        var shown: [Origin] = []
        var merged = others
        for group in groups.values {
            if group.payments >= minimum { shown.append(group) } else { Self.merge(group, into: &merged) }
        }
        shown.sort { first, second in
            (second.earned, second.sales, first.label, first.href ?? "")
                < (first.earned, first.sales, second.label, second.href ?? "")
        }
        let hides = merged.payments > 0 || merged.earned != 0
        let smallest = shown.indices.min { shown[$0].payments < shown[$1].payments }
        if hides, merged.payments < minimum, let smallest {
            Self.merge(shown.remove(at: smallest), into: &merged)
        }
        if hides { shown.append(merged) }
        return shown
    }

    /// Sums that do not fit are reported before anything is shown (SPEC V4), but after they were added up.
    private static func merge(_ group: Origin, into merged: inout Origin) {
        merged.payments += group.payments
        merged.sales &+= group.sales
        merged.earned &+= group.earned
    }
}
