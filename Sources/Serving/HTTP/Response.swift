/// An answer to a request.
struct Response: Sendable {
    var status: Status
    var headers: [(name: String, value: String)]
    let body: Body

    /// What follows the headers.
    enum Body: Sendable {
        case bytes([UInt8])
        /// What comes bit by bit, until one of both ends it.
        case stream(AsyncStream<[UInt8]>)
    }

    init(_ status: Status, type: String, body: Body) {
        self.status = status
        self.body = body
        headers = [("Content-Type", type)]
    }

    init(_ status: Status, type: String, body: [UInt8]) {
        self.init(status, type: type, body: .bytes(body))
    }

    /// A short text, for what no page of the site answers.
    static func text(_ status: Status, _ text: String) -> Response {
        Response(status, type: ContentType.text, body: Array((text + "\n").utf8))
    }

    /// The lines before the body: nothing is kept by the browser, or of use to other sites' pages.
    func head(keepsAlive: Bool) -> [UInt8] {
        var fields = headers.filter { !Self.own.contains($0.name.lowercased()) }
        fields += [
            ("Cache-Control", "no-store"), ("Cross-Origin-Resource-Policy", "same-origin"),
            ("X-Content-Type-Options", "nosniff"), ("Connection", keepsAlive ? "keep-alive" : "close"),
        ]
        if case .bytes(let bytes) = body { fields.append(("Content-Length", "\(bytes.count)")) }
        let lines = fields.map { "\($0.name): \($0.value)\r\n" }.joined()
        return Array("HTTP/1.1 \(status.rawValue) \(status.phrase)\r\n\(lines)\r\n".utf8)
    }

    /// The headers that each answer has in a form of its own, whatever the site asks its host for.
    private static let own: Set<String> = [
        "cache-control", "connection", "content-length", "cross-origin-resource-policy", "x-content-type-options",
    ]
}
