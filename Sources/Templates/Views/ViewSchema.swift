/// The fields of a view without its Swift types: what the check of templates and the documentation go by.
public struct ViewSchema: Sendable {
    /// A name that templates may use.
    public struct Field: Sendable {
        /// The name as templates write it.
        public let name: String
        /// What the field is, in a sentence.
        public let documentation: String
        /// How a template may use it, with the nested view for objects and lists.
        public let kind: ViewKind
    }

    /// Tells two view types apart.
    public let id: ObjectIdentifier
    /// The Swift type's name.
    public let name: String
    /// The fields in the order of their declaration, each name once.
    public let fields: [Field]

    private let positions: [String: Int]

    /// The schema of a view type.
    public init<View: TemplateView>(_ type: View.Type) {
        id = ObjectIdentifier(type)
        name = String(describing: type)
        var fields: [Field] = []
        var positions: [String: Int] = [:]
        for field in View.fields.all where positions[field.name] == nil {
            positions[field.name] = fields.count
            fields.append(Field(name: field.name, documentation: field.documentation, kind: field.kind))
        }
        self.fields = fields
        self.positions = positions
    }

    /// The field of that name, if the view has it.
    public subscript(name: String) -> Field? {
        positions[name].map { fields[$0] }
    }
}
