import Diagnostics
import Testing

@testable import Templates

/// Templates in a literal, by name: `["page": "<h1>{{title}}</h1>"]`.
func theme(_ templates: [String: String]) -> TemplateSet {
    TemplateSet(templates.map { TemplateFile(path: $0.key + ".mustache", text: $0.value) }, theme: [])
}

/// What the template `page` makes of a view, with partials beside it.
func render(_ page: String, _ view: some TemplateView = PageView(), _ partials: [String: String] = [:]) throws -> String
{
    let set = theme(partials.merging(["page": page]) { _, page in page })
    return String(decoding: try set.render("page", view), as: UTF8.self)
}

/// A diagnostic in one line: `page:1:4 template/syntax: message (hint)`.
func line(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.place.map { place in
        let name = place.file.split(separator: "/").dropFirst().joined(separator: "/")
        return "\(name.split(separator: ".").first ?? ""):\(place.line):\(place.column) "
    }
    let hint = diagnostic.hint.map { " (\($0))" }
    return (place ?? "") + "\(diagnostic.code): \(diagnostic.message)" + (hint ?? "")
}

/// A row of a table of templates and what is wrong with them.
struct Faulty: CustomTestStringConvertible, Sendable {
    let name: String
    let templates: [String: String]
    let expected: [String]

    init(_ name: String, _ page: String, _ partials: [String: String] = [:], _ expected: String...) {
        self.name = name
        templates = partials.merging(["page": page]) { _, page in page }
        self.expected = expected
    }

    var testDescription: String { name }
}
