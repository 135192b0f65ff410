/// Texts as Markdown.
enum MarkdownText {
    /// A text of one line that stands for itself in a paragraph.
    static func escaped(_ text: String) -> String {
        String(text.flatMap { "\\`*_[]<>#&!|~{}".contains($0) ? ["\\", $0] : [$0] })
    }
}
