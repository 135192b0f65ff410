/// The type of the views behind an object or a list. Its fields are only looked up when asked for, so that a view may
/// contain views of its own type.
public struct NestedView: Sendable {
    /// Tells two view types apart.
    public let id: ObjectIdentifier
    /// The Swift type's name.
    public let name: String

    private let makeSchema: @Sendable () -> ViewSchema

    init<View: TemplateView>(_ type: View.Type) {
        id = ObjectIdentifier(type)
        name = String(describing: type)
        makeSchema = { ViewSchema(View.self) }
    }

    /// The view whose schema is known already.
    init(_ schema: ViewSchema) {
        id = schema.id
        name = schema.name
        makeSchema = { schema }
    }

    /// The nested view's fields.
    public var schema: ViewSchema { makeSchema() }
}
