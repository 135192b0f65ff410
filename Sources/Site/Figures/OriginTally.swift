/// Adds up rows by where they came from, and merges groups that are too small to be published (SPEC U1).
///
/// The totals of the month and of each of its programs stand beside the groups. So what the named groups leave of a
/// total has to be large enough too, or could be told by subtracting.
struct OriginTally {
    private var groups: [Key: Group] = [:]
    private var others = Group(Origin(label: "other", href: nil, isRest: true))

    /// What tells groups apart: pages may share a title.
    private struct Key: Hashable {
        let label: String
        let href: String?
    }

    /// A group, and what of it each program has, by the program's place.
    private struct Group {
        var sum: Origin
        var parts: [Int: Origin] = [:]

        init(_ sum: Origin) {
            self.sum = sum
        }

        /// Sums that do not fit are reported before anything is shown (SPEC V4), but after they were added up.
        mutating func add(_ origin: Origin, of program: Int) {
            sum.add(origin)
            parts[program, default: Origin(label: sum.label, href: sum.href)].add(origin)
        }

        mutating func merge(_ other: Group) {
            sum.add(other.sum)
            for (program, part) in other.parts {
                parts[program, default: Origin(label: sum.label, href: sum.href)].add(part)
            }
        }
    }

    /// Adds a row of a program to the group with the given label and page, or to the others where it has no label.
    mutating func add(
        label: String?, href: String? = nil, program: Int = 0, isPayment: Bool, amount: Int64, commission: Int64
    ) {
        add(
            Origin(
                label: label ?? "", href: href, isRest: label == nil, payments: isPayment ? 1 : 0,
                sales: isPayment ? amount : 0, earned: commission), of: program)
    }

    /// Adds several rows of a program at once to the group that they name, or to the others.
    mutating func add(_ origin: Origin, of program: Int = 0) {
        guard !origin.isRest else { return others.add(origin, of: program) }
        let key = Key(label: origin.label, href: origin.href)
        groups[key, default: Group(Origin(label: origin.label, href: origin.href))].add(origin, of: program)
    }

    /// The groups by what they earned, those of fewer than `minimum` payments merged. Where the merged ones of a program,
    /// or of all, are fewer than that too, the smallest of the rest joins them. A minimum of 0 merges nothing.
    func published(minimum: Int) -> [Origin] {
        var shown: [Group] = []
        var merged = others
        for group in groups.values {
            if group.sum.payments >= minimum { shown.append(group) } else { merged.merge(group) }
        }
        shown.sort { first, second in
            (second.sum.earned, second.sum.sales, first.sum.label, first.sum.href ?? "")
                < (first.sum.earned, first.sum.sales, second.sum.label, second.sum.href ?? "")
        }
        while let index = Self.told(merged, among: shown, minimum: minimum) { merged.merge(shown.remove(at: index)) }
        return shown.map(\.sum) + (merged.sum.payments > 0 || merged.sum.earned != 0 ? [merged.sum] : [])
    }

    /// The group to be merged so that a rest that is too small can no longer be told, or `nil` where none can.
    private static func told(_ merged: Group, among shown: [Group], minimum: Int) -> Int? {
        let smallest = { (isMeant: (Group) -> Bool) in
            shown.indices.filter { isMeant(shown[$0]) }.min { shown[$0].sum.payments < shown[$1].sum.payments }
        }
        for (program, part) in merged.parts.sorted(by: { $0.key < $1.key }) where isTooSmall(part, minimum) {
            if let index = smallest({ $0.parts[program] != nil }) { return index }
        }
        return isTooSmall(merged.sum, minimum) ? smallest { _ in true } : nil
    }

    private static func isTooSmall(_ rest: Origin, _ minimum: Int) -> Bool {
        (rest.payments > 0 || rest.earned != 0) && rest.payments < minimum
    }
}
