/// The words that rendering itself puts on a page, in the page's language.
public struct MarkdownLabels: Sendable, Hashable {
    /// Read out for the `#` behind a heading.
    public var sectionLink = "Link to this section"
    /// Read out for the scrolling region around a table.
    public var table = "Table"
    /// Read out for the list of footnotes.
    public var footnotes = "Footnotes"
    /// Read out for the arrow that leads from a footnote back to the text.
    public var backReference = "Back to the text"
    /// Read out for the box of a task that is done.
    public var doneTask = "Done"
    /// Read out for the box of a task that is not done.
    public var openTask = "Not done"
    /// The title of a `[!NOTE]` callout.
    public var note = "Note"
    /// The title of a `[!TIP]` callout.
    public var tip = "Tip"
    /// The title of a `[!IMPORTANT]` callout.
    public var important = "Important"
    /// The title of a `[!WARNING]` callout.
    public var warning = "Warning"
    /// The title of a `[!CAUTION]` callout.
    public var caution = "Caution"

    /// Makes the English labels.
    public init() {}
}
