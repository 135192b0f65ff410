/// What a page of the documentation says outside of its fenced blocks and comments.
struct DocumentationProse {
    /// The lines with their numbers, from 1.
    let lines: [(number: Int, text: String)]

    init(_ text: String) {
        var lines: [(Int, String)] = []
        var fence: Substring?
        var isComment = false
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if let open = fence {
                if line == open { fence = nil }
            } else if isComment || line.hasPrefix("<!--") {
                isComment = !line.hasSuffix("-->")
            } else if line.hasPrefix("```") {
                fence = line.prefix { $0 == "`" }
            } else {
                lines.append((index + 1, String(line)))
            }
        }
        self.lines = lines
    }

    /// The anchors of the headings, as GitHub makes them: of small letters, digits, `_` and `-`, numbered from the second
    /// of the same on.
    var anchors: [String] {
        var counts: [String: Int] = [:]
        return lines.filter { $0.text.firstMatch(of: #/^#{1,6} /#) != nil }.map { line in
            let words = line.text.drop { $0 == "#" }.trimmingPrefix(" ").replacing(/\]\([^)]*\)/, with: "").lowercased()
            let anchor = String(
                words.compactMap { character -> Character? in
                    if character == " " { return "-" }
                    return character.isLetter || character.isNumber || "-_".contains(character) ? character : nil
                })
            let count = counts[anchor, default: 0]
            counts[anchor] = count + 1
            return count == 0 ? anchor : "\(anchor)-\(count)"
        }
    }
}
