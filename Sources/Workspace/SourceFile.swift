import Memoization

/// A file of a site as it was read.
struct SourceFile: Sendable {
    /// The path relative to the site's root, with `/` between folders.
    let path: String
    let bytes: [UInt8]
    /// Stays the same for as long as the file at the path has the same bytes.
    let stamp: Stamp
}
