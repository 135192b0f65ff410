/// The size of a WebP image, from the first chunk: lossy, lossless or extended.
enum WebPSize {
    static func read(_ file: ByteReader) -> ImageSize? {
        if file.has("VP8 ".unicodeScalars, at: 12) {
            guard file.has("\u{9D}\u{01}\u{2A}".unicodeScalars, at: 23), let width = file.little(2, at: 26),
                let height = file.little(2, at: 28)
            else { return nil }
            // The two highest bits of each say how a viewer may scale it.
            return ImageSize(width: width & 0x3FFF, height: height & 0x3FFF)
        }
        if file.has("VP8L".unicodeScalars, at: 12) {
            guard file.byte(at: 20) == 0x2F, let bits = file.little(4, at: 21) else { return nil }
            return ImageSize(width: (bits & 0x3FFF) + 1, height: (bits >> 14 & 0x3FFF) + 1)
        }
        if file.has("VP8X".unicodeScalars, at: 12) {
            guard let width = file.little(3, at: 24), let height = file.little(3, at: 27) else { return nil }
            return ImageSize(width: width + 1, height: height + 1)
        }
        return nil
    }
}
