/// A ledger file as it was read from disk.
public struct LedgerFile: Sendable {
    /// The path relative to the site's root, with `/` between folders.
    public let path: String
    /// The content, as it stands on disk.
    public let bytes: [UInt8]

    /// A file with its path and content.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
