/// A line `[^label]: …` that defines a footnote.
///
/// libcmark knows no footnotes and would take some of these for link definitions. So the marker is replaced by that of
/// a list item, whose content is indented as a footnote's is; the item is then found again by its line.
struct FootnoteDefinition {
    /// The label, lower-cased.
    let label: String
    /// The line, counted from 1.
    let line: Int
    /// Where the marker starts in the source.
    let markerStart: Int
    /// Where the definition's text starts in the source.
    let textStart: Int
    /// Whether the definition's first line holds text.
    let hasText: Bool

    /// What stands for the marker in the text that is parsed.
    var replacement: StaticString { hasText ? "+   " : "+" }
}
