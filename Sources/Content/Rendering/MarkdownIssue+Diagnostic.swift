import Diagnostics
import Markdown

extension MarkdownIssue {
    /// The issue as a warning at a place, which is that of its position in the page's file.
    func diagnostic(at place: Place) -> Diagnostic {
        Diagnostic(.warning, "markdown/\(kind.rawValue)", Self.phrase(message), hint: Self.phrase(hint), at: place)
    }

    /// A sentence as messages are written: without its full stop, and small unless it begins with an abbreviation.
    private static func phrase(_ sentence: String) -> String {
        let text = sentence.hasSuffix(".") ? sentence.dropLast() : sentence[...]
        guard let first = text.first, text.dropFirst().first?.isUppercase != true else { return String(text) }
        return first.lowercased() + text.dropFirst()
    }
}
