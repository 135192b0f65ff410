/// Finds attributes in rendered HTML, in which text and values are escaped, so that a bare quote is always markup.
enum HTMLAttributes {
    /// The values of an attribute in the order of the text, with the escapes of `&` and quotes undone.
    static func values(of name: String, in html: [UInt8]) -> [String] {
        let wanted = Array((name + "=").utf8)
        var values: [String] = []
        var index = html.startIndex
        while let equals = html[index...].firstIndex(of: UInt8(ascii: "=")) {
            index = equals + 1
            let start = equals + 1 - wanted.count
            guard start > 0, html[start - 1] <= 0x20, html[start...equals].elementsEqual(wanted), index < html.endIndex
            else {
                continue
            }
            let value: ArraySlice<UInt8>
            if html[index] == UInt8(ascii: "\"") || html[index] == UInt8(ascii: "'") {
                let quote = html[index]
                value = html[(index + 1)...].prefix { $0 != quote }
            } else {
                value = html[index...].prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }
            }
            values.append(unescaped(String(decoding: value, as: UTF8.self)))
            index = value.endIndex
        }
        return values
    }

    private static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        return text.replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}
