/// Hosts of addresses, as links are compared by them.
enum Host {
    /// The host of a web address in small letters, without `www.` and without a port; `nil` for what is none.
    /// Addresses that leave the scheme to the page, such as `//example.com/`, count too.
    static func of(_ url: String) -> String? {
        guard let slashes = url.firstRange(of: "//") else { return nil }
        let scheme = url[..<slashes.lowerBound].lowercased()
        guard scheme.isEmpty || scheme == "http:" || scheme == "https:" else { return nil }
        let authority = url[slashes.upperBound...].prefix { !"/?#\\".contains($0) }
        let afterUser = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority
        let host = afterUser.prefix { $0 != ":" }.lowercased()
        return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    }

    /// Whether a host is the other, or lies below it.
    static func matches(_ host: String, _ other: String) -> Bool {
        host == other || host.hasSuffix("." + other)
    }

    /// The names of the query's parameters, in small letters and in the order written.
    static func parameterNames(of url: String) -> [String] {
        let address = url.prefix { $0 != "#" }
        guard let question = address.firstIndex(of: "?") else { return [] }
        return address[question...].dropFirst().split { $0 == "&" || $0 == ";" }
            .map { $0.prefix { $0 != "=" }.lowercased() }
    }
}
