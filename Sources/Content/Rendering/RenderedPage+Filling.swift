import Markdown

extension RenderedPage {
    /// The page with each insertion in its place, given in the order of ``insertions``. The texts of directives stand
    /// after the text of the page, since they are blocks that the Markdown knows nothing of.
    public func filled(_ filled: [FilledInsertion]) -> RenderedPage {
        guard !insertions.isEmpty else { return self }
        var page = self
        let text = { (text: String) in InsertionMark.filled(text) { filled[$0].text } }
        let markup = { (html: String) in InsertionMark.filled(html) { filled[$0].html } }
        page.html = Array(markup(String(decoding: html, as: UTF8.self)).utf8)
        page.headings = headings.map { heading in
            MarkdownHeading(
                level: heading.level, id: heading.id, text: text(heading.text), html: markup(heading.html),
                position: heading.position)
        }
        page.firstParagraph = text(firstParagraph)
        let blocks = zip(insertions, filled).compactMap { insertion, filled in
            if case .directive = insertion { text(filled.text) } else { nil }
        }
        page.plainText = ([text(plainText)] + blocks.filter { !$0.isEmpty }).joined(separator: "\n")
        return page
    }
}
