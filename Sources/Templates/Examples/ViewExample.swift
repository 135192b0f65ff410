/// What a view's fields held on the pages of a site, as an example for the people who write templates.
public struct ViewExample: Sendable {
    /// What a field held.
    public indirect enum Value: Sendable {
        /// A text or HTML as it was printed; for a list of texts the first of them.
        case printed(String)
        /// Whether a flag held.
        case flag(Bool)
        /// The object, or what the elements of a list held, each field from the first that had one.
        case view(ViewExample)
    }

    /// The type of the view.
    public let id: ObjectIdentifier
    private var values: [String: Value] = [:]

    /// How many elements of a list are looked at.
    private static let elementLimit = 20

    init<View: TemplateView>(_ view: View) {
        id = ObjectIdentifier(View.self)
        for field in View.fields.all where values[field.name] == nil {
            values[field.name] = Self.value(of: field.value(view))
        }
    }

    /// What the field held; `nil` where it held nothing on any page.
    public subscript(field: String) -> Value? { values[field] }

    /// Takes from another view of the type what this one lacks.
    mutating func complete(with other: ViewExample) {
        for (name, value) in other.values {
            switch (values[name], value) {
            case (.view(var own), .view(let theirs)) where own.id == theirs.id:
                own.complete(with: theirs)
                values[name] = .view(own)
            case (nil, _): values[name] = value
            default: continue
            }
        }
    }

    /// The first view of a type among this one and those in it, by the order of their declaration.
    public func first(_ type: ObjectIdentifier, in schema: ViewSchema) -> ViewExample? {
        if id == type { return self }
        for field in schema.fields {
            guard case .view(let nested)? = values[field.name], let inner = field.kind.nested else { continue }
            if let found = nested.first(type, in: inner.schema) { return found }
        }
        return nil
    }

    private static func value(of any: Any) -> Value? {
        switch any {
        case let printed as PrintedValue: return printed.isNull ? nil : .printed(printed.renderText)
        case let flag as Bool: return .flag(flag)
        case let view as any TemplateView: return .view(view.example)
        case let list as any ExampleElements:
            let values = list.firstElements(elementLimit).compactMap(value)
            guard case .view(var whole)? = values.first else { return values.first }
            for case .view(let element) in values.dropFirst() { whole.complete(with: element) }
            return .view(whole)
        default: return nil
        }
    }
}

extension TemplateView {
    /// What the view's fields hold.
    var example: ViewExample { ViewExample(self) }
}
