import Diagnostics
import Markdown

/// A Markdown text and where it stands in its file.
public struct PageSource: Sendable, Hashable {
    /// The file's path relative to the site's root.
    public let file: String
    /// The line of the file on which the Markdown begins, counted from 1: above 1 where front matter stands before it.
    public let firstLine: Int
    /// The Markdown itself.
    public let markdown: [UInt8]

    init(file: String, firstLine: Int, markdown: [UInt8]) {
        self.file = file
        self.firstLine = firstLine
        self.markdown = markdown
    }

    /// The place in the file of a position in the Markdown.
    func place(of position: MarkdownPosition) -> Place {
        Place(file: file, line: firstLine + position.line - 1, column: position.column)
    }
}
