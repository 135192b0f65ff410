/// Changes of a text, as documentation shows them: lines that go begin with `-`, lines that come with `+`, lines that
/// stay with a space. Groups of lines that do not follow each other are parted by a line `@@`; lines that only come, and
/// stand by no others, are added at the end.
struct Diff {
    /// Why changes cannot be made.
    struct Mismatch: Error, CustomStringConvertible {
        let description: String
    }

    private let groups: [[Substring]]

    init(_ text: String) {
        groups = text.split(separator: "\n").split(separator: "@@").map(Array.init)
    }

    /// The text with the changes made.
    func applied(to text: String) throws -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last == "" { lines.removeLast() }
        for group in groups {
            let old = group.filter { !$0.hasPrefix("+") }.map { $0.dropFirst() }
            let new = group.filter { !$0.hasPrefix("-") }.map { $0.dropFirst() }
            if old.isEmpty {
                lines += new
                continue
            }
            let starts = lines.indices.filter { lines[$0...].starts(with: old) }
            guard let start = starts.first, starts.count == 1 else {
                throw Mismatch(description: "these lines stand there \(starts.count) times: \(old)")
            }
            lines.replaceSubrange(start..<start + old.count, with: new)
        }
        return lines.map { $0 + "\n" }.joined()
    }
}
