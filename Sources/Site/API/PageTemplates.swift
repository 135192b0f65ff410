import Content
import Diagnostics
import Templates

/// The templates that pages choose for themselves, by `template` in their front matter.
struct PageTemplates {
    /// For each template that the site is made with, the fields that it may name.
    let schemas: [String: ViewSchema]
    /// An error for each page whose template is not there, or is for something else.
    let diagnostics: [Diagnostic]

    init(_ content: SiteContent, templates: TemplateSet) {
        let known = SiteViews.schemas
        let own = templates.names.filter { name in
            templates.isBuiltin(name) == false && known[name] == nil && !Self.isPart(name)
        }
        let fitting = own + known.keys.filter { known[$0]?.id == ArticleView.schema.id }.sorted()
        var schemas = known
        var diagnostics: [Diagnostic] = []
        for page in content.pages + content.leftOut.map(\.page) {
            guard let name = page.template else { continue }
            if fitting.contains(name) {
                schemas[name] = ArticleView.schema
                continue
            }
            let isThere = templates.isBuiltin(name) != nil
            let nearest = Suggestion.nearest(to: name, among: fitting)
            diagnostics.append(
                Diagnostic(
                    .error, "page/unknown-template",
                    isThere
                        ? "the template `\(name)` is not one for pages written in Markdown"
                        : "there is no template `\(name)`",
                    hint: nearest.map { "did you mean `\($0)`?" }
                        ?? (isThere
                            ? Suggestion.hint(for: name, among: fitting, noun: "templates for pages")
                            : "add `Templates/\(name).mustache`"),
                    at: page.place(of: "template")))
        }
        self.schemas = schemas
        self.diagnostics = diagnostics
    }

    /// Whether a template is only ever a part of others.
    private static func isPart(_ name: String) -> Bool {
        name == "layout" || name.hasPrefix("partials/") || name.hasPrefix("directives/")
    }
}
