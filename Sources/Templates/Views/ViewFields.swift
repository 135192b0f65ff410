/// The fields that a view declares, in the order of their declaration, found by name in constant time.
public struct ViewFields<View: Sendable>: Sendable {
    /// The fields in the order in which they were declared.
    public let all: [ViewField<View>]

    private let getters: [String: @Sendable (View) -> Any]

    /// Declares the fields. Of two with the same name the first counts.
    public init(_ fields: [ViewField<View>]) {
        all = fields
        getters = Dictionary(fields.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    func value(of name: String, in view: View) -> Any? {
        getters[name]?(view)
    }
}
