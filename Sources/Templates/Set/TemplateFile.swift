/// A file of a theme: a template, or an asset that goes with the templates.
public struct TemplateFile: Sendable, Hashable {
    /// The path below `Templates/`, with `/` between folders, such as `partials/offer.mustache` or `assets/theme.css`.
    public let path: String
    /// The file's content.
    public let bytes: [UInt8]

    /// A file with the given path below `Templates/` and content.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// A file whose content is the UTF-8 of a text.
    init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }

    /// A file whose bytes are given as the scalars U+0000 to U+00FF, for content that is no text.
    init(path: String, scalars: String) {
        self.init(path: path, bytes: scalars.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
    }
}
