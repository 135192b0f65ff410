/// Where a site will stand on the web: `http` or `https`, a host, and a path if it is not the host's root.
public struct BaseURL: Sendable, Hashable, CustomStringConvertible {
    /// Scheme and host, in small letters, without a `/` at the end, such as `https://example.com`.
    public let origin: String
    /// The path, beginning and ending in `/`; `/` alone at the host's root.
    public let path: String

    /// The whole address, ending in `/`.
    public var description: String { origin + path }

    /// Reads an address; `nil` for what is no `http` or `https` address, or has a user, a query or a fragment, or a
    /// path with parts that browsers would rewrite. A `/` at the end may be left out.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let start = Self.afterScheme(bytes) else { return nil }
        let slash = bytes[start...].firstIndex(of: UInt8(ascii: "/")) ?? bytes.endIndex
        guard Self.isHost(bytes[start..<slash]), Self.isPath(bytes[slash...]) else { return nil }
        origin = String(decoding: bytes[..<slash], as: UTF8.self).lowercased()
        let rest = String(decoding: bytes[slash...], as: UTF8.self)
        path = rest.utf8.last == UInt8(ascii: "/") ? rest : rest + "/"
    }

    /// Stands in where a site's own address is missing or wrong, so that its pages can be checked all the same.
    static let placeholder = BaseURL(origin: "https://example.invalid", path: "/")

    /// An address for a site that has none yet, at a host that is nobody's (RFC 2606).
    public static let example = BaseURL(origin: "https://example.com", path: "/")

    private init(origin: String, path: String) {
        self.origin = origin
        self.path = path
    }

    /// The whole address of a path that is relative to the site's root, such as `/guides/hold/`.
    public func absolute(_ path: String) -> String { description + path.drop { $0 == "/" } }

    private static func afterScheme(_ bytes: [UInt8]) -> Int? {
        for scheme in ["https://", "http://"] {
            let length = scheme.utf8.count
            if bytes.count > length, zip(bytes, scheme.utf8).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 }) {
                return length
            }
        }
        return nil
    }

    /// Names of letters, digits, `-` and `.`, or an address in brackets; then a port, if any.
    private static func isHost(_ bytes: ArraySlice<UInt8>) -> Bool {
        var host = bytes
        if host.first == UInt8(ascii: "[") {
            guard let end = host.firstIndex(of: UInt8(ascii: "]")) else { return false }
            guard host[..<end].dropFirst().allSatisfy({ isHex($0) || $0 == UInt8(ascii: ":") }) else { return false }
            host = host[(end + 1)...]
            return host.isEmpty || (host.first == UInt8(ascii: ":") && isPort(host.dropFirst()))
        }
        if let colon = host.firstIndex(of: UInt8(ascii: ":")) {
            guard isPort(host[(colon + 1)...]) else { return false }
            host = host[..<colon]
        }
        guard !host.isEmpty else { return false }
        let labels = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return labels.allSatisfy { label in
            !label.isEmpty && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
                && label.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
        }
    }

    private static func isPath(_ bytes: ArraySlice<UInt8>) -> Bool {
        let trimmed = bytes.last == UInt8(ascii: "/") ? bytes.dropLast() : bytes
        guard !trimmed.isEmpty else { return true }
        return trimmed.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy {
            part in
            !part.isEmpty && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
                && part.allSatisfy { isLetterOrDigit($0) || "-._~%!$&()*+,;=:@".utf8.contains($0) }
        }
    }

    private static func isPort(_ bytes: ArraySlice<UInt8>) -> Bool {
        (1...5).contains(bytes.count) && bytes.allSatisfy { (0x30...0x39).contains($0) }
    }

    private static func isHex(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }
}
