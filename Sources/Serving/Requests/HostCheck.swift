import Foundation

/// Which names a server may be called by. Pages of other sites can have their own name lead to this machine, and would
/// then read what it serves; only the `Host` header tells such requests from the user's own.
struct HostCheck: Sendable {
    private let names: Set<String>
    private let port: UInt16
    private let allowsNumbers: Bool

    init(_ address: HostAddress, port: UInt16) {
        names = ["127.0.0.1", "localhost", "[::1]", address.inURL.lowercased()]
        self.port = port
        // Nobody can make a number lead elsewhere.
        allowsNumbers = address.isWildcard
    }

    /// Whether a request with this `Host` header is answered.
    func allows(_ header: String?) -> Bool {
        guard let header = header?.lowercased() else { return false }
        let host: Substring
        if header.hasSuffix(":\(port)") {
            host = header.dropLast("\(port)".utf8.count + 1)
        } else if port == 80 {
            host = header[...]
        } else {
            return false
        }
        return names.contains(String(host)) || allowsNumbers && Self.isNumber(String(host))
    }

    private static func isNumber(_ host: String) -> Bool {
        var four = in_addr()
        var six = in6_addr()
        if inet_pton(AF_INET, host, &four) == 1 { return true }
        guard host.hasPrefix("["), host.hasSuffix("]") else { return false }
        return inet_pton(AF_INET6, String(host.dropFirst().dropLast()), &six) == 1
    }
}
