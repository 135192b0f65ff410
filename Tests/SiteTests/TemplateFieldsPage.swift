import Templates

@testable import Site

/// The page of the documentation that lists what each template of the built-in theme may name.
struct TemplateFieldsPage {
    private let schemas = SiteViews.schemas
    private let uses = TemplateSet([]).uses(SiteViews.schemas)

    var text: String {
        let roots = groups
        let nested = nestedViews(of: roots.map(\.schema))
        return """
            # Fields of templates

            What each template of the built-in theme may name. `tallypress templates NAME` shows the same, with what
            stood there on your own site. This page is written by a test from the program's own declarations.

            A field is a `text` (printed as `{{name}}`), `HTML` (printed as `{{{name}}}`), a `flag` (for sections only),
            an object (a view of its own) or a list. How templates are written is told in [Templates](Templates.md).

            ## Every page

            All templates of pages, and what they take, may name these.

            \(table(frame))
            ## Pages

            \(sections(roots.filter { !$0.names[0].hasPrefix("directives/") }))
            ## Directives

            A directive is rendered by itself, without the fields of a page.

            \(sections(roots.filter { $0.names[0].hasPrefix("directives/") }))
            ## Parts

            A part may name what is in reach wherever it stands. For each, these are the fields of the views in which it
            always stands; those of every page come on top where it stands on a page.

            | part | taken by | fields |
            | --- | --- | --- |
            \(parts)
            ## Objects and elements of lists

            \(nested.map { "### \(Self.title($0))\n\n\(table($0.fields))" }.joined(separator: "\n"))
            """
    }

    /// The fields that all pages have.
    private var frame: [ViewSchema.Field] {
        let pages = schemas.filter { !$0.key.hasPrefix("directives/") }.map(\.value)
        return NotFoundView.schema.fields.prefix { field in pages.allSatisfy { $0[field.name] != nil } }
    }

    /// The templates of each view, in order of their names.
    private var groups: [(names: [String], schema: ViewSchema)] {
        var groups: [(names: [String], schema: ViewSchema)] = []
        for (name, schema) in schemas.sorted(by: { $0.key < $1.key }) {
            if let index = groups.firstIndex(where: { $0.schema.id == schema.id }) {
                groups[index].names.append(name)
            } else {
                groups.append(([name], schema))
            }
        }
        return groups
    }

    private func sections(_ groups: [(names: [String], schema: ViewSchema)]) -> String {
        let shared = Set(frame.map(\.name))
        return groups.map { names, schema in
            let isPage = !names[0].hasPrefix("directives/")
            let title = names.map { "`\($0)`" }
            let heading =
                title.count == 1
                ? title[0] : title.dropLast().joined(separator: ", ") + " and " + (title.last ?? "")
            let own = schema.fields.filter { !isPage || !shared.contains($0.name) }
            return "### \(heading)\n\n\(table(own))"
        }.joined(separator: "\n")
    }

    private var parts: String {
        uses.keys.sorted().filter { schemas[$0] == nil }.map { name in
            let contexts = uses[name]?.contexts ?? []
            let shared = Set(frame.map(\.name))
            let inner = contexts.map { Set($0.first?.fields.map(\.name) ?? []) }
            let own = inner.dropFirst().reduce(inner.first ?? []) { $0.intersection($1) }
            let fields = contexts.first?.first?.fields.map(\.name).filter { own.contains($0) } ?? []
            let listed = fields.filter { !shared.contains($0) || !own.isSuperset(of: shared) }
            let users = (uses[name]?.users ?? []).map { "`\($0)`" }.joined(separator: ", ")
            let names = listed.isEmpty ? "those of every page" : listed.map { "`\($0)`" }.joined(separator: ", ")
            return "| `\(name)` | \(users) | \(names) |\n"
        }.joined()
    }

    /// Every view that lies within others, in order of its title.
    private func nestedViews(of schemas: [ViewSchema]) -> [ViewSchema] {
        var found: [ObjectIdentifier: ViewSchema] = [:]
        var next = schemas
        while let schema = next.popLast() {
            for field in schema.fields {
                guard let nested = field.kind.nested, found[nested.id] == nil else { continue }
                found[nested.id] = nested.schema
                next.append(nested.schema)
            }
        }
        return found.values.sorted { Self.title($0) < Self.title($1) }
    }

    private func table(_ fields: [ViewSchema.Field]) -> String {
        "| field | kind | meaning |\n| --- | --- | --- |\n"
            + fields.map { "| `\($0.name)` | \(kind($0.kind)) | \($0.documentation) |\n" }.joined()
    }

    private func kind(_ kind: ViewKind) -> String {
        guard let nested = kind.nested else { return kind.label }
        let title = Self.title(nested.schema)
        let link = "[\(title)](#\(title.lowercased().replacing(" ", with: "-")))"
        return kind.label == "list" ? "list of \(link)" : "object: \(link)"
    }

    /// `ProgramCardView` as `Program card`.
    static func title(_ schema: ViewSchema) -> String {
        var words = ""
        for character in schema.name.hasSuffix("View") ? schema.name.dropLast(4) : schema.name[...] {
            words += character.isUppercase && !words.isEmpty ? " " + character.lowercased() : String(character)
        }
        return words
    }
}
