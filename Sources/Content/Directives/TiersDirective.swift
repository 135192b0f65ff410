import YAMLReading

/// A program's ladder, with the site's own place on it.
public struct TiersDirective: Sendable {
    /// The program's id.
    public let program: String
    /// Whether the site's own place is marked.
    public let showsPlace: Bool

    static func read(_ reader: inout MappingReader, _ page: DirectiveReader) -> TiersDirective? {
        let program = page.program(&reader)
        let place = reader.optional("place", .flag)
        return program.map { TiersDirective(program: $0, showsPlace: place ?? true) }
    }
}
