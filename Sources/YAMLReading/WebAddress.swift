/// Tells addresses of the web from other texts.
public enum WebAddress {
    /// Whether the text is `http://` or `https://`, then a host, without white space, control characters, quotes and
    /// angle brackets. Letters beyond ASCII are allowed, as browsers show them.
    public static func isValid(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard let start = afterScheme(bytes) else { return false }
        let forbidden: (UInt8) -> Bool = { $0 <= 0x20 || $0 == 0x7F || "\"<>\\^`{|}".utf8.contains($0) }
        guard !bytes.contains(where: forbidden) else { return false }
        let end = bytes[start...].firstIndex { "/?#".utf8.contains($0) } ?? bytes.endIndex
        return isHost(bytes[start..<end])
    }

    /// Where the host begins, or `nil` without one of the two schemes.
    private static func afterScheme(_ bytes: [UInt8]) -> Int? {
        for scheme in ["https://", "http://"] {
            let length = scheme.utf8.count
            guard bytes.count > length else { continue }
            if zip(bytes, scheme.utf8).allSatisfy({ $0 == $1 || $0 == $1 & 0xDF }) { return length }
        }
        return nil
    }

    /// Whether the bytes are a host, with a port or not; names and passwords before an `@` are refused.
    private static func isHost(_ bytes: ArraySlice<UInt8>) -> Bool {
        var host = bytes
        if let colon = host.lastIndex(of: UInt8(ascii: ":")), host.first != UInt8(ascii: "[") {
            let port = host[(colon + 1)...]
            guard !port.isEmpty, port.count <= 5, port.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
            host = host[..<colon]
        }
        guard let first = host.first, let last = host.last, !host.contains(UInt8(ascii: "@")) else { return false }
        let dot = UInt8(ascii: ".")
        guard first != dot, first != UInt8(ascii: "-"), last != UInt8(ascii: "-") else { return false }
        return !zip(host, host.dropFirst()).contains { $0 == dot && $1 == dot }
    }
}
