import Diagnostics
import Markdown

extension PageHooks {
    /// A mark for the figure that stands between braces; nothing for one with a mistake.
    func expression(_ expression: String, at position: MarkdownPosition) -> InlineReplacement? {
        let mark = figure(expression, at: place(of: position))
        return InlineReplacement(html: mark, text: mark)
    }

    /// A text that is no Markdown, with marks in place of the figures between braces. All are at the text's own place.
    func figures(in text: String, at place: Place) -> String {
        guard text.contains("{{") else { return text }
        var output = ""
        var rest = text[...]
        while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
            output += rest[..<open.lowerBound]
            output += figure(rest[open.upperBound..<close.lowerBound].trimmed, at: place)
            rest = rest[close.upperBound...]
        }
        return output + rest
    }

    private func figure(_ name: String, at place: Place) -> String {
        switch FigureParser(catalog: content.catalog).parse(name) {
        case .success(let content?): return insert(.figure(Figure(name: name, content: content, place: place)))
        case .success(nil): return ""
        case .failure(let problem):
            error(problem.code, problem.message, hint: problem.hint, at: place)
            return ""
        }
    }
}

extension Substring {
    fileprivate var trimmed: String {
        var text = drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
