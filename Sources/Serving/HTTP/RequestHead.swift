/// What a request says before its body.
struct RequestHead: Equatable {
    let method: String
    /// The path as it stands in the request, without the query.
    let path: String
    /// The query with the `?` before it; empty where there is none.
    let query: String
    let host: String?
    /// Whether the connection stays open for the next request.
    let keepsAlive: Bool

    /// Reads the lines of a request up to the empty one; `nil` where they are none of HTTP/1.
    init?(_ lines: [UInt8]) {
        let lines = String(decoding: lines, as: UTF8.self).split(separator: "\r\n")
        let first = (lines.first ?? "").split(separator: " ", omittingEmptySubsequences: false)
        guard first.count == 3, !first[0].isEmpty, ["HTTP/1.1", "HTTP/1.0"].contains(first[2]),
            first[1].utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F })
        else { return nil }
        var fields: [String: Substring] = [:]
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":"), colon != line.startIndex else { return nil }
            let name = line[..<colon].lowercased()
            // Of two hosts nobody could tell which is meant.
            guard name != "host" || fields[name] == nil else { return nil }
            fields[name] = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
        }
        method = String(first[0])
        path = String(first[1].prefix { $0 != "?" })
        query = String(first[1].drop { $0 != "?" })
        host = fields["host"].map(String.init)
        let wish = fields["connection"]?.lowercased() ?? ""
        // A body would be taken for the next request; nothing here has one that is answered.
        let hasBody = fields["transfer-encoding"] != nil || (fields["content-length"] ?? "0") != "0"
        keepsAlive = !hasBody && (first[2] == "HTTP/1.1" ? !wish.contains("close") : wish.contains("keep-alive"))
    }
}
