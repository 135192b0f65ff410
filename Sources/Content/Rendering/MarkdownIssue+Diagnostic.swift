import Diagnostics
import Markdown

extension MarkdownIssue {
    /// The issue as a warning, at its place in the page's file.
    func diagnostic(in source: PageSource) -> Diagnostic {
        Diagnostic(
            .warning, "markdown/\(kind.rawValue)", Self.phrase(message), hint: Self.phrase(hint),
            at: source.place(of: position))
    }

    /// A sentence as messages are written: without its full stop, and small unless it begins with an abbreviation.
    private static func phrase(_ sentence: String) -> String {
        let text = sentence.hasSuffix(".") ? sentence.dropLast() : sentence[...]
        guard let first = text.first, text.dropFirst().first?.isUppercase != true else { return String(text) }
        return first.lowercased() + text.dropFirst()
    }
}

extension PageSource {
    /// The place in the file of a position in its Markdown.
    func place(of position: MarkdownPosition) -> Place {
        Place(file: file, line: firstLine + position.line - 1, column: position.column)
    }
}
