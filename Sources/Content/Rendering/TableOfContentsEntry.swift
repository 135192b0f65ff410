import Markdown

/// A heading in a table of contents, and those below it.
public struct TableOfContentsEntry: Sendable, Hashable {
    /// The heading, with its `id`, text and HTML.
    public let heading: MarkdownHeading
    /// The headings of lower levels up to the next one of this level.
    public var children: [TableOfContentsEntry]

    /// The entries of the headings whose levels lie in a range, each below the last one of a higher level.
    static func entries(of headings: [MarkdownHeading], levels: ClosedRange<Int>) -> [TableOfContentsEntry] {
        var rest = headings.filter { levels.contains($0.level) && !$0.id.isEmpty }[...]
        var entries: [TableOfContentsEntry] = []
        while let heading = rest.popFirst() {
            let below = rest.prefix { $0.level > heading.level }
            rest = rest.dropFirst(below.count)
            entries.append(
                TableOfContentsEntry(heading: heading, children: Self.entries(of: Array(below), levels: levels)))
        }
        return entries
    }
}
