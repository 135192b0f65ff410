import Diagnostics

extension TemplateParser {
    mutating func failUnclosed(at position: TemplatePosition) {
        let end = String(decoding: delimiters.end, as: UTF8.self)
        fail("the tag is not closed", hint: "end it with `\(end)`", at: position)
    }

    mutating func fail(
        _ message: String, hint: String?, at position: TemplatePosition, related: [RelatedPlace] = []
    ) {
        errors.append(Diagnostic(.error, "template/syntax", message, hint: hint, at: place(position), related: related))
    }

    func place(_ position: TemplatePosition) -> Place {
        Place(file: file, line: position.line, column: position.column)
    }

    func opening(_ name: String) -> String { tag("#" + name) }
    func closing(_ name: String) -> String { tag("/" + name) }

    func tag(_ content: String) -> String {
        String(decoding: delimiters.start, as: UTF8.self) + content + String(decoding: delimiters.end, as: UTF8.self)
    }
}
