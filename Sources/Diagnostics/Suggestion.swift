/// Finds the name that a user most likely meant.
public enum Suggestion {
    /// The candidate nearest to `name` by edits (insert, delete, replace, swap two neighbors), or `nil` where none is
    /// near enough to be meant: at most a third of the name's length, at least one edit. Ties go to the first.
    public static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Array(name.lowercased().unicodeScalars)
        guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
        let limit = Swift.max(1, wanted.count / 3)
        var best: (name: String, distance: Int)?
        for candidate in candidates {
            let other = Array(candidate.lowercased().unicodeScalars)
            guard abs(other.count - wanted.count) <= limit else { continue }
            let distance = distance(wanted, other)
            if distance <= limit, distance < best?.distance ?? Int.max { best = (candidate, distance) }
        }
        return best?.name
    }

    /// How many candidates a hint names at the most.
    private static let longestList = 16

    /// A hint for an unknown name: the nearest candidate if there is one, else the first of them, in order.
    public static func hint(for name: String, among candidates: [String], noun: String) -> String {
        if let nearest = nearest(to: name, among: candidates) { return "did you mean `\(nearest)`?" }
        if candidates.isEmpty { return "there are no \(noun)" }
        let shown = candidates.sorted().prefix(longestList).map { "`\($0)`" }.joined(separator: ", ")
        return "the \(noun) are \(shown)"
            + (candidates.count > longestList ? " and \(candidates.count - longestList) more" : "")
    }

    /// The optimal string alignment distance.
    private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...b.count)
        for i in 0..<a.count {
            var row = [i + 1]
            row.reserveCapacity(b.count + 1)
            for j in 0..<b.count {
                var cost = Swift.min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = Swift.min(cost, beforeLast[j - 1] + 1) }
                row.append(cost)
            }
            beforeLast = last
            last = row
        }
        return last[b.count]
    }
}
