import Memoization

/// A file of a site as it was found: content is read from these, never from the disk.
public struct ContentFile: Sendable {
    /// The path relative to the site's root, with `/` between folders, such as `Content/guides/hold.md`.
    public let path: String
    /// Everything that the file holds.
    public let bytes: [UInt8]

    /// Stays the same for as long as the file at the path has the same bytes.
    public let stamp: Stamp

    /// A file with its path relative to the site's root.
    public init(path: String, bytes: [UInt8], stamp: Stamp = Stamp()) {
        self.path = path
        self.bytes = bytes
        self.stamp = stamp
    }
}
