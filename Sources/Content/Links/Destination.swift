/// The destination of a link, taken apart without a look at what it leads to.
struct Destination {
    /// The scheme in small letters, without its colon; `nil` for a destination relative to the page or the site.
    let scheme: String?
    /// What stands before the query, escapes undone; without the scheme.
    let path: String
    /// The query with its `?`, as written; empty without one.
    let query: String
    /// The fragment without its `#`, escapes undone; `nil` without one.
    let anchor: String?
    /// Everything after the scheme, as written.
    let rest: String

    init(_ text: String) {
        var rest = text[...]
        scheme = Self.scheme(of: text)
        if let scheme { rest = rest.dropFirst(scheme.count + 1) }
        self.rest = String(rest)
        if let hash = rest.utf8.firstIndex(of: UInt8(ascii: "#")) {
            anchor = Self.unescaped(rest[rest.utf8.index(after: hash)...])
            rest = rest[..<hash]
        } else {
            anchor = nil
        }
        if let question = rest.utf8.firstIndex(of: UInt8(ascii: "?")) {
            query = String(rest[question...])
            rest = rest[..<question]
        } else {
            query = ""
        }
        path = Self.unescaped(rest)
    }

    /// A letter, then letters, digits, `+`, `-` and `.`, then a colon; one letter alone would be a drive.
    private static func scheme(of text: String) -> String? {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let name = text.utf8[..<colon]
        guard name.count >= 2, let first = name.first, (0x61...0x7A).contains(first | 0x20),
            name.allSatisfy({
                (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || "+-.".utf8.contains($0)
            })
        else { return nil }
        return text[..<colon].lowercased()
    }

    /// The text with `%41` and the like undone; as it is where that gives no UTF-8.
    private static func unescaped(_ text: Substring) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count, let high = hex(bytes[index + 1]),
                let low = hex(bytes[index + 2])
            {
                result.append(high << 4 | low)
                index += 3
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(validating: result, as: UTF8.self) ?? String(text)
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
