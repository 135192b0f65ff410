/// A table that was found in a paragraph.
struct Table {
    enum Alignment { case none, left, center, right }

    /// A cell's content in the parsed text, without the white space around it.
    struct Cell {
        var range: Range<Int>
        /// The paragraph that the content was parsed into; nil if the cell is empty.
        var content: SyntaxNode?
    }

    /// The text of the paragraph's lines before the table; nil if the table is all there is.
    var leading: Cell?
    let alignments: [Alignment]
    /// The cells of all rows, the header's first.
    var cells: [Cell]
    /// Which cells make up a row; the header is the first.
    let rows: [Range<Int>]
    /// Whether a line `---` right below the table rules it off; CommonMark makes a heading of both.
    let isRuled: Bool
}
