/// A network's export as it was read from disk.
public struct ExportFile: Sendable {
    /// The path as the user gave it.
    public let path: String
    /// The content, as it stands on disk.
    public let bytes: [UInt8]

    /// An export with its path and content.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
