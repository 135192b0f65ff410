/// A request's path, decoded, if it is one that a file of a site can have.
struct RequestPath: Equatable {
    /// The path below the root without the `/` before it, such as `guides/start/`.
    let path: String

    /// Reads the path as it stands in a request; `nil` where it leads out of the root, or names what no file is called:
    /// parts that are empty, `.` or `..`, a `/` in disguise, backslashes, control characters, and what is no UTF-8.
    init?(_ raw: String) {
        guard raw.utf8.first == UInt8(ascii: "/"), let bytes = Self.decoded(raw.utf8.dropFirst()) else { return nil }
        guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }) else { return nil }
        guard let path = String(validating: bytes, as: UTF8.self) else { return nil }
        let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
            if part.isEmpty, index < parts.count - 1 { return nil }
            if part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8) { return nil }
        }
        self.path = path
    }

    /// The bytes that percent signs stand for; `nil` where one stands for nothing or for a `/`.
    private static func decoded(_ text: Substring.UTF8View) -> [UInt8]? {
        var bytes: [UInt8] = []
        var rest = text
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(hex), let low = rest.popFirst().flatMap(hex) else { return nil }
            let value = high << 4 | low
            if value == UInt8(ascii: "/") { return nil }
            bytes.append(value)
        }
        return bytes
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
