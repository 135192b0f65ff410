/// An image or download of the site, from below `Content/assets`.
public struct Asset: Sendable {
    /// The path relative to the site's root, such as `Content/assets/timeline.svg`.
    public let path: String
    /// Everything that the file holds.
    public let bytes: [UInt8]
    /// The size of an image in CSS pixels; `nil` for other files and for images that do not say.
    public let imageSize: ImageSize?

    /// The path below `Content/assets/`, such as `timeline.svg`.
    public var name: String { String(path.dropFirst(ContentPath.assets.utf8.count)) }
}
