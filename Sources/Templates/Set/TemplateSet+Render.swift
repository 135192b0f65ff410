import Diagnostics
import Mustache

extension TemplateSet {
    /// The page that a template makes of a view, as UTF-8.
    ///
    /// Every text is escaped and HTML never is, whatever the template says. Names that the view does not have print
    /// nothing, which is why ``check(_:)`` comes before.
    ///
    /// - Throws: ``UnknownTemplate`` where there is no such template, or it has errors of its own.
    public func render(_ template: String, _ view: some TemplateView) throws(UnknownTemplate) -> [UInt8] {
        guard let page = library.render(view, withTemplate: template) else { throw UnknownTemplate(name: template) }
        if let log { log.entries.note(template, for: log.page, view) }
        return Array(page.utf8)
    }

    /// The template in the renderer's form, unless it has errors. Should the renderer refuse what the parser took, that
    /// becomes an error of the template.
    static func compile(_ template: inout ParsedTemplate) -> MustacheTemplate? {
        guard template.syntaxErrors.isEmpty else { return nil }
        // The values have been escaped already.
        let text = "{{% CONTENT_TYPE: TEXT}}\n" + template.renderedText
        do {
            return try MustacheTemplate(string: text)
        } catch {
            let line = (error as? MustacheTemplate.ParserError).map { Swift.max(1, $0.context.lineNumber - 1) }
            template.syntaxErrors.append(
                Diagnostic(
                    .error, "template/syntax", "this cannot be read as a template",
                    hint: "look at the tags around here",
                    at: Place(file: template.file, line: line ?? 1)))
            return nil
        }
    }
}
