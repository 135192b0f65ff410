import Testing

@testable import Serving

@Suite("The head of a request")
struct RequestHeadTests {
    private func head(_ lines: String...) -> RequestHead? {
        RequestHead(Array(lines.joined(separator: "\r\n").utf8))
    }

    @Test("Method, path and host are read, whatever the case of names")
    func fields() throws {
        let request = try #require(head("GET /a%20b/?q=1 HTTP/1.1", "HOST:  localhost:80", "Accept: */*"))
        #expect(request.method == "GET")
        #expect(request.path == "/a%20b/")
        #expect(request.query == "?q=1")
        #expect(request.host == "localhost:80")
        let bare = try #require(head("GET / HTTP/1.1"))
        #expect(bare.host == nil)
        #expect(bare.query == "")
    }

    @Test("What is no request is refused")
    func refused() {
        #expect(head("") == nil)
        #expect(head("GET /") == nil)
        #expect(head("GET / HTTP/2") == nil)
        #expect(head("GET  / HTTP/1.1") == nil)
        #expect(head(" GET / HTTP/1.1") == nil)
        #expect(head("GET /?x=\nSet-Cookie:a=b HTTP/1.1") == nil)
        #expect(head("GET /\t HTTP/1.1") == nil)
        #expect(head("GET / HTTP/1.1", "no field") == nil)
        #expect(head("GET / HTTP/1.1", ": nameless") == nil)
        #expect(head("GET / HTTP/1.1", "Host: a", "host: b") == nil)
    }

    @Test("A connection stays open where both sides can tell where the next request begins")
    func keepingAlive() throws {
        func keeps(_ version: String, _ field: String) throws -> Bool {
            try #require(head("POST / HTTP/\(version)", field)).keepsAlive
        }
        #expect(try keeps("1.1", "A: b"))
        #expect(try !keeps("1.1", "Connection: Close"))
        #expect(try !keeps("1.0", "A: b"))
        #expect(try keeps("1.0", "Connection: Keep-Alive"))
        #expect(try keeps("1.1", "Content-Length: 0"))
        #expect(try !keeps("1.1", "Content-Length: 5"))
        #expect(try !keeps("1.1", "Transfer-Encoding: chunked"))
    }
}
