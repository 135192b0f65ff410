import Markdown
import Testing

/// Markdown and the HTML that it must become.
struct RenderingCase: CustomTestStringConvertible, Sendable {
    let name: String
    let markdown: String
    let html: String

    init(_ name: String, _ markdown: String, _ html: String) {
        self.name = name
        self.markdown = markdown
        self.html = html
    }

    var testDescription: String { name }

    /// Renders with every extension in the specifications' markup, which is the shortest to compare.
    static var plainOptions: MarkdownOptions {
        var options = MarkdownOptions.gfm
        options.extensions = .all
        options.allowsHTML = false
        return options
    }

    func check(_ options: MarkdownOptions = plainOptions) {
        let found = MarkdownRenderer(options: options).render(markdown).htmlText
        #expect(found == html)
    }
}
