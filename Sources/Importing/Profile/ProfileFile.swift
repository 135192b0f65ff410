/// A file that says how a network's export is read: the site's own, or one that is built in.
public struct ProfileFile: Sendable, Hashable {
    /// The path as diagnostics show it: below the site's root, or below `(built-in imports)/`.
    public let path: String
    /// The file's content.
    public let bytes: [UInt8]

    /// A file of the site, with its path below the site's root.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// A built-in file, as the build embeds it.
    init(path: String, text: String) {
        self.init(path: "(built-in imports)/" + path, bytes: Array(text.utf8))
    }

    /// The name that the profile is asked for by: the file's, without its ending.
    public var name: String {
        let file = path.split(separator: "/").last.map(String.init) ?? path
        for ending in [".yml", ".yaml"] where file.hasSuffix(ending) { return String(file.dropLast(ending.count)) }
        return file
    }
}
