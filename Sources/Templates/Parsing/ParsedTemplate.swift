import Diagnostics

/// A template as the check sees it, with the text that goes to the renderer.
struct ParsedTemplate: Sendable {
    /// The path below `Templates/` without `.mustache`.
    let name: String
    /// The path that diagnostics show.
    let file: String
    let isBuiltin: Bool
    let nodes: [TemplateNode]
    /// What is wrong with the template by itself. One that has errors is neither rendered nor looked into.
    var syntaxErrors: [Diagnostic]
    /// The text without the blanks before partials, parents and blocks. The renderer would otherwise indent what they
    /// produce, at the cost of counting every character of it once for each level.
    let renderedText: String

    func place(_ position: TemplatePosition) -> Place {
        Place(file: file, line: position.line, column: position.column)
    }
}
