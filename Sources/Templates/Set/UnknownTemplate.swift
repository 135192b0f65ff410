/// Thrown on rendering a template that is not in the set, or has errors that ``TemplateSet/check(_:)`` reports.
public struct UnknownTemplate: Error, Equatable, CustomStringConvertible {
    /// The template's name.
    public let name: String

    /// The error as a sentence.
    public var description: String { "there is no usable template `\(name)`" }
}
