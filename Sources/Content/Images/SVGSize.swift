/// The size of an SVG image: from the root's `width` and `height` where they are in pixels, else from its `viewBox`.
enum SVGSize {
    static func read(_ bytes: [UInt8]) -> ImageSize? {
        guard let tag = rootTag(bytes) else { return nil }
        let attributes = attributes(of: tag)
        let box = attributes["viewBox"].map(numbers) ?? []
        let width = attributes["width"].flatMap(pixels)
        let height = attributes["height"].flatMap(pixels)
        if let width, let height { return ImageSize(width: rounded(width), height: rounded(height)) }
        guard box.count == 4, box[2] > 0, box[3] > 0 else { return nil }
        if let width { return ImageSize(width: rounded(width), height: rounded(width * box[3] / box[2])) }
        if let height { return ImageSize(width: rounded(height * box[2] / box[3]), height: rounded(height)) }
        return ImageSize(width: rounded(box[2]), height: rounded(box[3]))
    }

    /// What stands between `<svg` and its `>`; comments and declarations before it are passed by.
    private static func rootTag(_ bytes: [UInt8]) -> [UInt8]? {
        var index = bytes.startIndex
        while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            let rest = bytes[open...]
            if rest.starts(with: "<!--".utf8) {
                guard let end = end(of: "-->", in: bytes, from: open + 4) else { return nil }
                index = end
            } else if rest.starts(with: "<svg".utf8) {
                guard let close = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
                return Array(bytes[(open + 4)..<close])
            } else if rest.starts(with: "<?".utf8) || rest.starts(with: "<!".utf8) {
                index = open + 2
            } else {
                return nil
            }
        }
        return nil
    }

    private static func end(of text: String, in bytes: [UInt8], from start: Int) -> Int? {
        let wanted = Array(text.utf8)
        guard start <= bytes.count - wanted.count else { return nil }
        return (start...(bytes.count - wanted.count))
            .first { bytes[$0..<($0 + wanted.count)].elementsEqual(wanted) }.map { $0 + wanted.count }
    }

    private static func attributes(of tag: [UInt8]) -> [String: String] {
        var found: [String: String] = [:]
        var rest = tag[...]
        let isSpace: (UInt8) -> Bool = { $0 <= 0x20 }
        while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
            let name = rest[..<equals].split(whereSeparator: isSpace).last ?? []
            rest = rest[(equals + 1)...].drop(while: isSpace)
            guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
                return found
            }
            let value = rest.dropFirst().prefix { $0 != quote }
            found[String(decoding: name, as: UTF8.self)] = String(decoding: value, as: UTF8.self)
            rest = rest.dropFirst(value.count + 2)
        }
        return found
    }

    private static func numbers(_ text: String) -> [Double] {
        text.split { $0.isWhitespace || $0 == "," }.compactMap { Double($0) }
    }

    /// A length without a unit or in `px`; other units depend on the reader's screen or font.
    private static func pixels(_ text: String) -> Double? {
        let number = text.hasSuffix("px") ? String(text.dropLast(2)) : text
        return Double(number).flatMap { $0.isFinite && $0 > 0 ? $0 : nil }
    }

    private static func rounded(_ value: Double) -> Int { value.isFinite && value < 1e6 ? Int(value.rounded()) : 0 }
}
