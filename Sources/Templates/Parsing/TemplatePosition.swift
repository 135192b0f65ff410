/// A place within one template: line and column from 1, columns in Unicode scalars.
struct TemplatePosition: Sendable, Hashable {
    var line: Int
    var column: Int
}
