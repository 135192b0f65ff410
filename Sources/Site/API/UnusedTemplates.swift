import Diagnostics
import Templates

/// Templates of a site that no page comes to, such as one whose name is misspelled.
enum UnusedTemplates {
    /// A warning for each; `schemas` are those of the templates that the site is made with.
    static func warnings(_ templates: TemplateSet, _ schemas: [String: ViewSchema]) -> [Diagnostic] {
        let uses = templates.uses(schemas)
        return templates.names.filter { templates.isBuiltin($0) == false && uses[$0] == nil }.map { name in
            let nearest = Suggestion.nearest(to: name, among: uses.keys.sorted())
            return Diagnostic(
                .warning, "template/unused", "no page uses this template",
                hint: nearest.map { "did you mean `\($0).mustache`?" }
                    ?? "give it the name of the template that it is to replace, or remove it",
                at: Place(file: "Templates/\(name).mustache"))
        }
    }
}
