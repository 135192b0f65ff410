/// Reads how large an image is from the first bytes of its file.
enum ImageSizeReader {
    /// The size of a PNG, GIF, JPEG, WebP or SVG image; `nil` for anything else and for files that are broken.
    static func size(of bytes: [UInt8], name: String) -> ImageSize? {
        let header = ByteReader(bytes)
        if header.has("\u{89}PNG".unicodeScalars, at: 0) { return png(header) }
        if header.has("GIF8".unicodeScalars, at: 0) { return gif(header) }
        if header.has("\u{FF}\u{D8}".unicodeScalars, at: 0) { return JPEGSize.read(header) }
        if header.has("RIFF".unicodeScalars, at: 0), header.has("WEBP".unicodeScalars, at: 8) {
            return WebPSize.read(header)
        }
        if ContentPath.split(ContentPath.name(of: name)).ending == "svg" { return SVGSize.read(bytes) }
        return nil
    }

    private static func png(_ header: ByteReader) -> ImageSize? {
        guard header.has("IHDR".unicodeScalars, at: 12), let width = header.big(4, at: 16),
            let height = header.big(4, at: 20)
        else { return nil }
        return ImageSize(width: width, height: height)
    }

    private static func gif(_ header: ByteReader) -> ImageSize? {
        guard let width = header.little(2, at: 6), let height = header.little(2, at: 8) else { return nil }
        return ImageSize(width: width, height: height)
    }
}
