import Templates

/// A name that a template may use, with an example of what stood there.
public struct TemplateField: Sendable {
    /// The name.
    public let name: String
    /// How it may be used, in a word: ``ViewKind/label``.
    public let kind: String
    /// What it is, in a sentence.
    public let meaning: String
    /// What a page of the site showed there; for a flag `yes` or `no`. `nil` where no page had any.
    public let example: String?
    /// The fields of the objects that it stands for; empty for one that stands within such an object itself.
    public let fields: [TemplateField]

    /// The fields of a view, those of views in it below them; `path` are the views that these stand in.
    static func fields(
        of schema: ViewSchema, example: ViewExample?, in path: [ObjectIdentifier] = [], only names: Set<String>? = nil
    ) -> [TemplateField] {
        schema.fields.filter { names?.contains($0.name) ?? true }.map { field in
            let value = example?[field.name]
            var text: String?
            var inner: ViewExample?
            switch value {
            case .printed(let printed): text = printed
            case .flag(let holds): text = holds ? "yes" : "no"
            case .view(let view): inner = view
            case nil: break
            }
            let path = path + [schema.id]
            let nested = field.kind.nested.flatMap { path.contains($0.id) ? nil : $0.schema }
            return TemplateField(
                name: field.name, kind: field.kind.label, meaning: field.documentation, example: text,
                fields: nested.map { fields(of: $0, example: inner, in: path) } ?? [])
        }
    }
}
