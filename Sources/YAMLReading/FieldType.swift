import Diagnostics

/// A type that a field is declared to have: how a value of it is read, and what is said where it cannot be.
///
/// ```swift
/// let day = reader.required("day", .wholeNumber(1...31))
/// let methods = reader.optional("methods", .list(of: .nonEmptyText)) ?? []
/// ```
public struct FieldType<Value> {
    /// Reads the value of the field with the given name. A value that is not of the type is reported, and read as
    /// `nil`.
    public let read: (_ node: YAMLNode, _ name: String, _ report: FieldReport) -> Value?
    /// Whether a field of the type with nothing after its colon counts as left out, as for lists and mappings.
    let blankIsAbsent: Bool

    /// A type of one's own; `read` reports what is wrong itself.
    public init(
        blankIsAbsent: Bool = false,
        _ read: @escaping (_ node: YAMLNode, _ name: String, _ report: FieldReport) -> Value?
    ) {
        self.read = read
        self.blankIsAbsent = blankIsAbsent
    }

    /// The same type with its values changed; where `transform` gives `nil` it has reported why.
    public func map<Other>(
        _ transform: @escaping (_ value: Value, _ node: YAMLNode, _ name: String, _ report: FieldReport) -> Other?
    ) -> FieldType<Other> {
        FieldType<Other>(blankIsAbsent: blankIsAbsent) { node, name, report in
            read(node, name, report).flatMap { transform($0, node, name, report) }
        }
    }
}
