/// One file of a site as it is to be published.
public struct OutputFile: Sendable, Hashable {
    /// The path below the output folder, with `/` between its parts, such as `guides/start/index.html`.
    public let path: String
    /// The whole content, exactly as it is to stand on the disk.
    public let bytes: [UInt8]

    /// A file from its path below the output folder and its content.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// A file of text, written as UTF-8.
    public init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }
}
