import Diagnostics
import Markdown
import YAMLReading

extension PageHooks {
    /// What stands in place of a fenced block: a mark for a directive, nothing for one with mistakes, and `nil` for
    /// code.
    func fence(_ info: String, body: String, at position: MarkdownPosition) -> String? {
        let words = info.split(whereSeparator: \.isWhitespace)
        guard let word = words.first, let name = Directive.Name(rawValue: String(word)) else {
            warnOfMisspelling(info, body: body, at: position)
            return nil
        }
        let place = place(of: position)
        guard words.count == 1 else {
            error(
                "bad-directive", "nothing may stand behind the name of the directive `\(name.rawValue)`",
                hint: "write what it needs as YAML, between the fences", at: place)
            return ""
        }
        let report = FieldReport(prefix: "page")
        let reader = DirectiveReader(hooks: self, report: report, place: place)
        let node = YAMLDocument.read(
            Array(body.utf8), file: source.file, firstLine: place.line + 1, firstColumn: place.column, report: report)
        let directive = node.flatMap { reader.read(name, body: $0) }
        for diagnostic in report.diagnostics { add(diagnostic) }
        return directive.map { insert(.directive($0)) } ?? ""
    }

    /// A block that no name of code fits, and whose name is nearly a directive's, was hardly meant to be shown as code.
    private func warnOfMisspelling(_ info: String, body: String, at position: MarkdownPosition) {
        let names = Directive.Name.allCases.map(\.rawValue)
        guard !info.isEmpty, let nearest = Suggestion.nearest(to: info, among: names) else { return }
        warning(
            "unknown-directive", "there is no directive `\(info)`, so this is shown as code",
            hint: "did you mean `\(nearest)`?", at: self.place(of: position))
    }

    /// A text of a directive, rendered; what is in it counts as the page's own.
    func render(_ text: String, at node: YAMLNode) -> DirectiveText {
        let document = renderNested(text, at: textStart(of: node))
        let html = document.htmlText
        let inner = html.dropFirst("<p>".count).dropLast("</p>\n".count)
        let isInline = html.hasPrefix("<p>") && html.hasSuffix("</p>\n") && !inner.contains("</p>")
        return DirectiveText(
            html: isInline ? String(inner) : html, text: document.plainText.trimmingLineEnds, isInline: isInline)
    }

    /// Where a scalar's text begins: behind its quote or, for a block, on the line below `|` or `>`.
    private func textStart(of node: YAMLNode) -> Place {
        guard case .scalar(_, plain: false) = node.content else { return node.place }
        let lines = source.markdown.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let index = node.place.line - source.firstLine
        guard lines.indices.contains(index) else { return node.place }
        let scalars = String(decoding: lines[index], as: UTF8.self).unicodeScalars.dropFirst(node.place.column - 1)
        guard let first = scalars.first, first == "|" || first == ">", lines.indices.contains(index + 1) else {
            return Place(file: node.place.file, line: node.place.line, column: node.place.column + 1)
        }
        let indentation = lines[index + 1].prefix { $0 == UInt8(ascii: " ") }.count
        return Place(file: node.place.file, line: node.place.line + 1, column: indentation + 1)
    }
}

extension String {
    fileprivate var trimmingLineEnds: String {
        var text = self
        while text.last?.isNewline == true { text.removeLast() }
        return text
    }
}
