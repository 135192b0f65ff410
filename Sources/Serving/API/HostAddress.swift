import FlyingSocks
import Foundation

/// Where a server listens: a host as the user named it, and its address.
public struct HostAddress: Sendable, Equatable {
    /// The host as it was named, such as `localhost` or `192.168.1.5`.
    public let name: String
    /// The numeric address.
    let numeric: String
    private let isIPv6: Bool

    /// Looks a host up, by name or number.
    public init(_ name: String) throws(ServingFailure) {
        var hints = addrinfo()
        hints.ai_family = AF_UNSPEC
        #if canImport(Glibc)
            hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        #else
            hints.ai_socktype = Int32(SOCK_STREAM)
        #endif
        var found: UnsafeMutablePointer<addrinfo>?
        let bare = name.hasPrefix("[") && name.hasSuffix("]") ? String(name.dropFirst().dropLast()) : name
        guard !bare.isEmpty, getaddrinfo(bare, nil, &hints, &found) == 0 else { throw .unknownHost(name) }
        defer { freeaddrinfo(found) }
        // Where a name has addresses of both kinds, the one of the older kind is reached by everybody.
        var candidates: [addrinfo] = []
        var next = found
        while let entry = next {
            candidates.append(entry.pointee)
            next = entry.pointee.ai_next
        }
        guard let chosen = candidates.first(where: { $0.ai_family == AF_INET }) ?? candidates.first else {
            throw .unknownHost(name)
        }
        var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
        let status = getnameinfo(
            chosen.ai_addr, chosen.ai_addrlen, &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST)
        guard status == 0 else { throw .unknownHost(name) }
        self.name = bare
        numeric = String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        isIPv6 = chosen.ai_family == AF_INET6
    }

    /// Whether only programs on this machine reach it.
    public var isLoopback: Bool { isIPv6 ? numeric == "::1" : numeric.hasPrefix("127.") }

    /// Whether it stands for all addresses of the machine.
    var isWildcard: Bool { numeric == "0.0.0.0" || numeric == "::" }

    /// The host as it stands in addresses of pages; for all addresses of the machine, the one that is always there.
    public var inURL: String {
        if isWildcard { return "127.0.0.1" }
        return name.contains(":") ? "[\(name)]" : name
    }

    /// The socket address with a port.
    func socketAddress(port: UInt16) throws -> any SocketAddress {
        if isIPv6 { return try sockaddr_in6.inet6(ip6: numeric, port: port) }
        return try sockaddr_in.inet(ip4: numeric, port: port)
    }
}
