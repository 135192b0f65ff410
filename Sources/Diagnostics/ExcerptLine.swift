/// A line of a file as it is shown beside a diagnostic: whole, or the part of a long one around the column.
struct ExcerptLine {
    /// The text that is shown.
    let text: String
    /// How many Unicode scalars of it stand before the column.
    let offset: Int

    /// Longer lines are shown as a part around the column.
    private static let width = 120

    /// A line, and the column that matters, counted from 1 in Unicode scalars.
    init(_ line: String, around column: Int) {
        let line = TerminalText.visible(line, keepingTabs: true)
        let scalars = Array(line.unicodeScalars)
        let offset = min(max(0, column - 1), scalars.count)
        guard scalars.count > Self.width else {
            (text, self.offset) = (line, offset)
            return
        }
        let start = max(0, min(offset - Self.width / 2, scalars.count - Self.width))
        let end = min(scalars.count, start + Self.width)
        var part = String.UnicodeScalarView()
        if start > 0 { part.append("…") }
        part.append(contentsOf: scalars[start..<end])
        if end < scalars.count { part.append("…") }
        text = String(part)
        self.offset = offset - start + (start > 0 ? 1 : 0)
    }

    /// White space as wide as what stands before the column: tabs stay tabs, and wide characters count twice.
    var indent: String {
        let before = String(String.UnicodeScalarView(text.unicodeScalars.prefix(offset)))
        return before.split(separator: "\t", omittingEmptySubsequences: false)
            .map { String(repeating: " ", count: TerminalText.width(of: String($0))) }.joined(separator: "\t")
    }
}
