/// A line of a page's text that has something inserted: a paragraph, an item of a list, a row of a table, a heading.
public struct FilledLine: Sendable, Hashable {
    /// The line as it is read, without markup.
    public let text: String
    /// What is inserted in it, as indices into the page's insertions.
    public let insertions: [Int]
}
