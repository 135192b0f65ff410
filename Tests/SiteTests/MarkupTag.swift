/// A start tag of a page.
struct MarkupTag {
    let name: String
    let attributes: [String: String]
    /// Where the tag begins, in bytes.
    let offset: Int

    subscript(attribute: String) -> String? { attributes[attribute] }

    /// Every start tag of a page whose attributes are quoted as the theme quotes them.
    static func scan(_ text: String) -> [MarkupTag] {
        let bytes = Array(text.utf8)
        var tags: [MarkupTag] = []
        var index = 0
        while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            index = start + 1
            let name = word(bytes, &index)
            guard !name.isEmpty else { continue }
            var attributes: [String: String] = [:]
            while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
                let key = word(bytes, &index)
                guard !key.isEmpty else {
                    index += 1
                    continue
                }
                attributes[key] = value(bytes, &index)
            }
            tags.append(MarkupTag(name: name, attributes: attributes, offset: start))
        }
        return tags
    }

    private static func word(_ bytes: [UInt8], _ index: inout Int) -> String {
        let start = index
        while index < bytes.count, isWordByte(bytes[index]) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: ":")
    }

    /// What stands in quotes after an equals sign; empty for an attribute without a value.
    private static func value(_ bytes: [UInt8], _ index: inout Int) -> String {
        guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "="), bytes[index + 1] == UInt8(ascii: "\"") else {
            return ""
        }
        let start = index + 2
        index = bytes[start...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.count
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        index += 1
        return Markup.unescaped(text)
    }
}
