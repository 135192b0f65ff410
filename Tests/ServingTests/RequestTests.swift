import Foundation
import Testing

@testable import Serving

@Suite("Requests to the preview")
struct RequestTests {
    @Test(
        "A path is decoded where a file can have it, and refused where not",
        arguments: [
            ("/", ""), ("/guides/start/", "guides/start/"), ("/a%20b.png", "a b.png"), ("/%E2%82%AC.csv", "€.csv"),
            ("/%7Eprivate/", "~private/"), ("/.nojekyll", ".nojekyll"), ("/a..b", "a..b"), ("/...", "..."),
            ("", nil), ("guides/", nil), ("//x", nil), ("/a//b", nil), ("/..", nil), ("/../x", nil), ("/a/..", nil),
            ("/a/./b", nil), ("/%2e%2E/x", nil), ("/a%2Fb", nil), ("/a\\b", nil), ("/a%5cb", nil), ("/%00", nil),
            ("/%0a", nil), ("/%7f", nil), ("/%", nil), ("/%4", nil), ("/%4g", nil), ("/%ff", nil),
        ] as [(String, String?)])
    func paths(raw: String, path: String?) {
        #expect(RequestPath(raw)?.path == path)
    }

    @Test(
        "Requests are answered that call the server by a name of its own",
        arguments: [
            ("127.0.0.1", "127.0.0.1:8080", true), ("127.0.0.1", "LocalHost:8080", true),
            ("127.0.0.1", "[::1]:8080", true),
            ("localhost", "localhost:8080", true), ("127.0.0.1", "127.0.0.1", false),
            ("127.0.0.1", "127.0.0.1:80", false),
            ("127.0.0.1", "evil.example:8080", false), ("127.0.0.1", "192.168.1.2:8080", false),
            ("127.0.0.1", "", false), ("127.0.0.1", ":8080", false), ("127.0.0.2", "127.0.0.2:8080", true),
            ("0.0.0.0", "192.168.1.2:8080", true), ("0.0.0.0", "[fe80::1]:8080", true),
            ("0.0.0.0", "evil.example:8080", false),
        ] as [(String, String, Bool)])
    func hosts(listening: String, header: String, isAllowed: Bool) throws {
        #expect(HostCheck(try HostAddress(listening), port: 8080).allows(header) == isAllowed)
    }

    @Test("Without a Host header nothing is answered; at port 80 the port may be left out")
    func missingHost() throws {
        let address = try HostAddress("127.0.0.1")
        #expect(!HostCheck(address, port: 8080).allows(nil))
        #expect(HostCheck(address, port: 80).allows("localhost"))
    }

    @Test(
        "Addresses of this machine alone are known",
        arguments: [
            ("127.0.0.1", true), ("127.9.9.9", true), ("::1", true), ("[::1]", true), ("0.0.0.0", false), ("::", false),
            ("192.168.1.2", false),
        ])
    func loopback(host: String, isLoopback: Bool) throws {
        #expect(try HostAddress(host).isLoopback == isLoopback)
    }

    @Test(
        "A policy is as strict as it was but for what the preview's script needs",
        arguments: [
            (
                "default-src 'none'; style-src 'self'; form-action 'none'",
                "default-src 'none'; style-src 'self'; form-action 'none'; script-src 'self'; connect-src 'self'"
            ),
            (
                "default-src 'self'; script-src 'none'",
                "default-src 'self'; script-src 'self'; style-src 'self'; connect-src 'self'"
            ),
            ("script-src https://x.example", "script-src https://x.example 'self'"),
            ("frame-ancestors 'none'", "frame-ancestors 'none'"),
        ])
    func policies(policy: String, extended: String) {
        #expect(ContentPolicy.extended(policy) == extended)
    }

    @Test("Of a host's rules those of the matching patterns count, the last of a name")
    func rules() {
        let rules = HostRules(
            Array("# All\n/*\n  A: 1\n  B: two: 2\n/assets/*\n\ta: 3\n/exact\n  C: 4\n".utf8))
        func headers(_ path: String) -> [String] { rules.headers(for: path).map { "\($0.name)=\($0.value)" } }
        #expect(headers("/") == ["A=1", "B=two: 2"])
        #expect(headers("/assets/x.css") == ["B=two: 2", "a=3"])
        #expect(headers("/exact") == ["A=1", "B=two: 2", "C=4"])
    }

    @Test(
        "Files have the types that hosts give them",
        arguments: [
            ("index.html", "text/html; charset=utf-8"), ("a/b.CSS", "text/css; charset=utf-8"), ("x.png", "image/png"),
            ("feed.xml", "application/xml; charset=utf-8"), ("_headers", "text/plain; charset=utf-8"),
            (".nojekyll", "text/plain; charset=utf-8"), ("a.b/c", "application/octet-stream"),
            ("x.unknown", "application/octet-stream"),
        ])
    func types(path: String, type: String) {
        #expect(ContentType.of(path) == type)
    }

    @Test(
        "The script stands before the end of the body, and nothing else of the page changes",
        arguments: [
            ("<body>x</body>\n</html>", "<body>x", "</body>\n</html>"), ("<BODY>x</BODY>", "<BODY>x", "</BODY>"),
            ("</body> in text</body>", "</body> in text", "</body>"), ("no body", "no body", ""), ("", "", ""),
        ])
    func script(page: String, before: String, after: String) {
        let script = PageScript(
            session: "s", generation: 3, page: "200-x", styles: ["/a.css"],
            bar: PageBar(mark: "\"<&", asOf: "2026-01-31"),
            other: nil, otherName: nil)
        let html = String(decoding: script.inserted(into: Array(page.utf8)), as: UTF8.self)
        #expect(html.hasPrefix(before + "<script src=\"/~tallypress/preview.js\" data-preview=\"{"))
        #expect(html.hasSuffix("}\"></script>" + after))
        #expect(html.contains("&quot;mark&quot;:&quot;\\&quot;&lt;&amp;&quot;"))
        #expect(html.contains("&quot;styles&quot;:[&quot;/a.css&quot;]"))
    }

    @Test(
        "A page is the same whatever the addresses of the style sheets in its head",
        arguments: [
            (
                "<link rel=\"stylesheet\" href=\"/a.1.css\"></head>", ["/a.1.css"],
                "<link rel=\"stylesheet\" href=\"\"></head>"
            ),
            (
                "<link href=\"/~private/a.css\" rel=\"stylesheet\"><b><link rel=\"stylesheet\" href=\"/b.css\">",
                ["/~private/a.css", "/b.css"],
                "<link href=\"\" rel=\"stylesheet\"><b><link rel=\"stylesheet\" href=\"\">"
            ),
            ("<link rel=\"icon\" href=\"/a.svg\">", [], nil),
            ("<link rel=\"stylesheet\" href=\"https://a.example/a.css\">", [], nil),
            ("<link rel=\"stylesheet\" href=\"//a.example/a.css\">", [], nil),
            ("<link rel=\"stylesheet\" href=\"/a b.css\">", [], nil),
            ("<link rel=\"stylesheet\" href=\"/a&amp;b.css\">", [], nil),
            ("<link rel=\"stylesheet\" href=\"/a\nB: c\">", [], nil),
            ("</head><link rel=\"stylesheet\" href=\"/a.css\">", [], nil),
            ("<link rel=\"stylesheet\" href=\"/a.css", [], nil),
            ("", [], nil),
        ] as [(String, [String], String?)])
    func styles(page: String, addresses: [String], rest: String?) {
        let styles = PageStyles(of: Array(page.utf8))
        #expect(styles.addresses == addresses)
        #expect(String(decoding: styles.rest, as: UTF8.self) == rest ?? page)
    }
}
