import Diagnostics
import Templates

/// The templates of a site: where they come from, who uses them, and what they may name.
public struct TemplateCatalog: Sendable {
    /// A file that goes with the templates, such as the style sheet.
    public struct Asset: Sendable {
        /// The path below `Templates/`.
        public let path: String
        /// Where it comes from.
        public let origin: TemplateOrigin
    }

    /// Every template and partial, in order of name.
    public let entries: [TemplateEntry]
    /// The other files of the theme, in order of path.
    public let assets: [Asset]
    /// What keeps the site from being made; without errors there are pages and examples.
    public let diagnostics: [Diagnostic]

    /// Looks at the templates of a site, and renders it in both editions for examples.
    ///
    /// - Parameters:
    ///   - site: the public edition's parts.
    ///   - privateSite: those of the private edition, which has pages of its own.
    ///   - isSound: whether what the site is made from has no errors; otherwise nothing is rendered.
    public init(_ site: SiteInput, privateSite: SiteInput, isSound: Bool) {
        let templates = site.templates
        let schemas = PageTemplates(site.content, templates: templates).schemas
        let logs = [RenderLog(), RenderLog()]
        var diagnostics: [Diagnostic] = []
        if isSound {
            for (input, log) in zip([site, privateSite], logs) where !diagnostics.hasErrors {
                // One worker, so that the first page is the same each time.
                diagnostics = SiteBuilder(input.noting(in: log), jobs: 1).build().diagnostics
            }
        }
        self.diagnostics = diagnostics
        let uses = TemplateUses(templates.uses(schemas), schemas: schemas)
        entries = templates.names.map { name in
            Self.entry(name, templates, uses, logs: diagnostics.hasErrors ? [] : logs)
        }
        assets = templates.assets.map {
            Asset(path: $0.path, origin: templates.origin(ofFile: $0.path) ?? .own)
        }
    }

    /// The template of that name.
    public subscript(name: String) -> TemplateEntry? { entries.first { $0.name == name } }

    private static func entry(
        _ name: String, _ templates: TemplateSet, _ uses: TemplateUses, logs: [RenderLog]
    ) -> TemplateEntry {
        let roots = uses.roots(of: name)
        let log = logs.first { log in roots.contains { log[$0] != nil } }
        var seen: Set<String> = []
        let pages = roots.flatMap { log?[$0]?.pages ?? [] }.filter { seen.insert($0).inserted }
        let schema = uses.schemas[name]
        let example = { (type: ObjectIdentifier) -> ViewExample? in
            for root in roots {
                if let schema = uses.schemas[root], let found = log?[root]?.example.first(type, in: schema) {
                    return found
                }
            }
            return nil
        }
        var fields: [TemplateField] = []
        var outer: [String] = []
        if let schema {
            fields = TemplateField.fields(of: schema, example: example(schema.id))
        } else if let contexts = uses.all[name]?.contexts, let first = contexts.first?.first {
            let names = contexts.map { Set($0.flatMap { $0.fields.map(\.name) }) }
            let common = names.dropFirst().reduce(names[0]) { $0.intersection($1) }
            let inner = contexts.map { Set($0.first?.fields.map(\.name) ?? []) }
            let own = inner.dropFirst().reduce(inner[0]) { $0.intersection($1) }
            fields = TemplateField.fields(of: first, example: example(first.id), only: own)
            outer = common.subtracting(own).sorted()
        }
        return TemplateEntry(
            name: name, origin: templates.origin(ofFile: TemplateSet.path(of: name)) ?? .own, pages: pages,
            noun: roots == [name] ? SiteViews.noun(of: name) : ("page", "pages"),
            isPrivate: log === logs.last && log !== logs.first, isRoot: schema != nil && uses.all[name] != nil,
            takes: uses.taken(by: name), takenBy: uses.all[name]?.users ?? [], fields: fields, outerNames: outer)
    }
}
