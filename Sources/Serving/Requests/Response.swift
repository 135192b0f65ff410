import FlyingFox
import Foundation

/// An answer to a request, before it is one of HTTP.
struct Response {
    var status: HTTPStatusCode
    var headers: [(name: String, value: String)]
    var body: [UInt8]

    init(_ status: HTTPStatusCode, type: String, body: [UInt8]) {
        self.status = status
        self.body = body
        headers = [("Content-Type", type)]
    }

    /// A short text, for what no page of the site answers.
    static func text(_ status: HTTPStatusCode, _ text: String) -> Response {
        Response(status, type: ContentType.text, body: Array((text + "\n").utf8))
    }

    /// The answer as it is sent: never kept by the browser, and of no use to other sites' pages. To a request that asks
    /// for the headers alone it has the length of the body that another would get.
    func http(withoutBody: Bool) -> HTTPResponse {
        var fields = HTTPHeaders()
        for header in headers { fields[HTTPHeader(header.name)] = header.value }
        fields[.cacheControl] = "no-store"
        fields[HTTPHeader("Cross-Origin-Resource-Policy")] = "same-origin"
        fields[HTTPHeader("X-Content-Type-Options")] = "nosniff"
        fields[.contentLength] = String(body.count)
        guard !withoutBody else { return HTTPResponse(statusCode: status, headers: fields) }
        return HTTPResponse(
            statusCode: status, headers: fields,
            body: HTTPBodySequence(data: Data(body), suggestedBufferSize: 1 << 16))
    }
}
