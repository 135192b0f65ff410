import Diagnostics
import Templates

/// Files of a site's `Templates/` that no page comes to, such as one whose name is misspelled.
enum UnusedTemplates {
    /// A warning for each; `uses` are those of the templates that pages come to.
    static func warnings(_ templates: TemplateSet, _ uses: [String: TemplateUse]) -> [Diagnostic] {
        return assetWarnings(templates)
            + templates.names.filter { templates.isBuiltin($0) == false && uses[$0] == nil }.map { name in
                let nearest = Suggestion.nearest(to: name, among: uses.keys.sorted())
                return Diagnostic(
                    .warning, "template/unused", "no page uses this template",
                    hint: nearest.map { "did you mean `\($0).mustache`?" }
                        ?? "give it the name of the template that it is to replace, or remove it",
                    at: Place(file: "Templates/\(name).mustache"))
            }
    }

    /// Templates know the addresses of the theme's own files alone, so whatever else lies beside them is never named.
    private static func assetWarnings(_ templates: TemplateSet) -> [Diagnostic] {
        let known = templates.assets.map(\.path)
        let own = known.filter { templates.origin(ofFile: $0) == .own }
        let builtin = BuiltinTheme.files.map(\.path).filter { $0.hasPrefix("assets/") }
        return own.map { path in
            Diagnostic(
                .warning, "template/unused", "no page uses this file",
                hint: Suggestion.nearest(to: path, among: builtin).map { "did you mean `\($0)`?" }
                    ?? "put images and downloads that pages name into `Content/assets/`",
                at: Place(file: "Templates/\(path)"))
        }
    }
}
