/// A file that a site begins with, or is given later.
public struct StarterFile: Sendable, Hashable {
    /// The path below the site's root, with `/` between folders.
    public let path: String
    /// The file's content.
    public let bytes: [UInt8]

    /// A file with its content, by its path below the root.
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

    /// The content as text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
}
