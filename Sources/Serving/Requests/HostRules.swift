/// The headers that a site asks its host for in `_headers`, in the form that Netlify and Cloudflare Pages read.
struct HostRules: Sendable {
    private struct Rule {
        let pattern: Substring
        var headers: [(name: String, value: String)] = []
    }

    private var rules: [Rule] = []

    /// Reads the file: a pattern in the first column, then its headers, indented.
    init(_ bytes: [UInt8]) {
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            let text = line.drop { $0 == " " || $0 == "\t" }
            guard !text.isEmpty, text.first != "#" else { continue }
            if text.startIndex == line.startIndex {
                rules.append(Rule(pattern: text))
            } else if !rules.isEmpty, let colon = text.firstIndex(of: ":") {
                let value = text[text.index(after: colon)...].drop { $0 == " " }
                rules[rules.count - 1].headers.append((String(text[..<colon]), String(value)))
            }
        }
    }

    /// The headers for an address that begins in `/`; of those of one name, the last.
    func headers(for path: String) -> [(name: String, value: String)] {
        var found: [(name: String, value: String)] = []
        for rule in rules where Self.matches(path, rule.pattern) {
            for header in rule.headers {
                found.removeAll { $0.name.lowercased() == header.name.lowercased() }
                found.append(header)
            }
        }
        return found
    }

    /// Whether a pattern, which may end in `*`, is for an address.
    private static func matches(_ path: String, _ pattern: Substring) -> Bool {
        pattern.last == "*" ? path.hasPrefix(pattern.dropLast()) : path == pattern
    }
}
