/// Texts as Markdown.
enum MarkdownText {
    /// A text of one line that stands for itself in a paragraph.
    static func escaped(_ text: String) -> String {
        // By scalar, since a mark that combines with one of these makes one character of both.
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if "\\`*_[]<>#&!|~{}".unicodeScalars.contains(scalar) { escaped.append("\\") }
            escaped.append(scalar)
        }
        return String(escaped)
    }
}
