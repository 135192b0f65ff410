/// One name that templates may use for a view, with what stands behind it.
public struct ViewField<View: Sendable>: Sendable {
    /// The name as templates write it: ASCII letters, digits, `_` and `-`.
    public let name: String
    /// What the field is, in a sentence for the people who write templates.
    public let documentation: String
    /// How a template may use the field.
    public let kind: ViewKind

    let value: @Sendable (View) -> Any

    /// Plain text: printed as `{{name}}` and always escaped; as a section it holds where the text is not `nil` or
    /// empty.
    public static func text(
        _ name: String, _ documentation: String, _ get: @escaping @Sendable (View) -> String?
    ) -> ViewField {
        ViewField(name: name, documentation: documentation, kind: .text) { PrintedValue(text: get($0)) }
    }

    /// Finished HTML: printed as `{{{name}}}` and never escaped; as a section it holds where it is not `nil` or empty.
    public static func html(
        _ name: String, _ documentation: String, _ get: @escaping @Sendable (View) -> String?
    ) -> ViewField {
        ViewField(name: name, documentation: documentation, kind: .html) { PrintedValue(html: get($0)) }
    }

    /// A yes or no: only for sections, `{{#name}}…{{/name}}` and `{{^name}}…{{/name}}`.
    public static func flag(
        _ name: String, _ documentation: String, _ get: @escaping @Sendable (View) -> Bool
    ) -> ViewField {
        ViewField(name: name, documentation: documentation, kind: .flag, value: get)
    }

    /// Another view, reached as `{{#name}}…{{/name}}` or `{{name.field}}`. Where it is `nil` the section does not hold
    /// and a dotted name prints nothing; the name is never looked up in the surrounding views instead.
    public static func object<Nested: TemplateView>(
        _ name: String, _ documentation: String, _ type: Nested.Type, _ get: @escaping @Sendable (View) -> Nested?
    ) -> ViewField {
        ViewField(name: name, documentation: documentation, kind: .object(NestedView(type))) { view in
            if let nested = get(view) { nested } else { MissingView() }
        }
    }

    /// Views in order: `{{#name}}…{{/name}}` is repeated for each, `{{^name}}…{{/name}}` stands where there are none.
    public static func list<Nested: TemplateView>(
        _ name: String, _ documentation: String, _ type: Nested.Type, _ get: @escaping @Sendable (View) -> [Nested]
    ) -> ViewField {
        ViewField(name: name, documentation: documentation, kind: .list(NestedView(type))) { ViewList(get($0)) }
    }

    /// Plain texts in order: as a list, with each text printed as `{{.}}`.
    public static func texts(
        _ name: String, _ documentation: String, _ get: @escaping @Sendable (View) -> [String]
    ) -> ViewField {
        ViewField(name: name, documentation: documentation, kind: .texts) { view in
            ViewList(get(view).map { PrintedValue(text: $0) })
        }
    }

    /// The same field of a view that holds this one.
    public func lifted<Outer: Sendable>(_ view: @escaping @Sendable (Outer) -> View) -> ViewField<Outer> {
        let value = value
        return ViewField<Outer>(name: name, documentation: documentation, kind: kind) { value(view($0)) }
    }
}
