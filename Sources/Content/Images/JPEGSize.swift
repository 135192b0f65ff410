/// The size of a JPEG image: from its first frame header, turned where its Exif data says that the camera was.
enum JPEGSize {
    static func read(_ file: ByteReader) -> ImageSize? {
        var index = 2
        var isTurned = false
        while let byte = file.byte(at: index) {
            guard byte == 0xFF, let marker = file.byte(at: index + 1) else { return nil }
            if marker == 0xFF {
                index += 1
                continue
            }
            // Markers that stand alone, without a length.
            if (0xD0...0xD8).contains(marker) || marker == 0x01 {
                index += 2
                continue
            }
            guard let length = file.big(2, at: index + 2), length >= 2 else { return nil }
            if marker == 0xE1 { isTurned = isTurned || self.isTurned(file, at: index + 4) }
            // All frame headers, but for the tables that share their range.
            if (0xC0...0xCF).contains(marker), marker != 0xC4, marker != 0xC8, marker != 0xCC {
                guard let height = file.big(2, at: index + 5), let width = file.big(2, at: index + 7) else {
                    return nil
                }
                return isTurned ? ImageSize(width: height, height: width) : ImageSize(width: width, height: height)
            }
            if marker == 0xDA || marker == 0xD9 { return nil }
            index += 2 + length
        }
        return nil
    }

    /// Whether the orientation in an Exif segment turns the image by a quarter: values 5 to 8 of tag 0x0112.
    private static func isTurned(_ file: ByteReader, at start: Int) -> Bool {
        guard file.has("Exif\0\0".unicodeScalars, at: start) else { return false }
        let tiff = start + 6
        let isLittle = file.has("II".unicodeScalars, at: tiff)
        let number: (Int, Int) -> Int? = { isLittle ? file.little($0, at: $1) : file.big($0, at: $1) }
        guard let offset = number(4, tiff + 4), let count = number(2, tiff + offset) else { return false }
        for entry in 0..<count {
            let place = tiff + offset + 2 + entry * 12
            guard let tag = number(2, place) else { return false }
            if tag == 0x0112 { return (5...8).contains(number(2, place + 8) ?? 1) }
        }
        return false
    }
}
