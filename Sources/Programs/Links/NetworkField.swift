/// A field that a network's links need, such as the affiliate's number.
public struct NetworkField: Sendable, Hashable {
    /// The field's key in the program's file.
    public let name: String
    /// What it is, for hints.
    public let meaning: String
    /// What stands in the link where the file leaves the field out; `nil` for a field that it must give.
    public let defaultValue: String?

    init(_ name: String, _ meaning: String, default defaultValue: String? = nil) {
        self.name = name
        self.meaning = meaning
        self.defaultValue = defaultValue
    }
}
