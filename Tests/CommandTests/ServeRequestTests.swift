import Foundation
import Testing

@Suite("Requests to serve")
struct ServeRequestTests {
    @Test("Pages, assets and the private edition are there when the address is printed")
    func pages() throws {
        let site = try SmallSite.folder()
        let before = FolderState(of: site.path)
        let preview = try RunningPreview(of: site, "--port", "0")
        #expect(
            preview.output == "Serving at \(preview.address) · private edition at \(preview.address)~private/ · "
                + "Ctrl-C ends\n")
        let page = try preview.answer("GET", "/guides/start/")
        #expect(page.status == 200)
        #expect(page.headers["content-type"] == "text/html; charset=utf-8")
        #expect(page.headers["cache-control"] == "no-store")
        #expect(page.headers["content-length"] == "\(page.body.count)")
        #expect(page.text.contains("<h1>How to start</h1>"))
        #expect(page.text.contains("<link rel=\"canonical\" href=\"\(preview.address)guides/start/\">"))
        let sheet = try #require(page.text.firstMatch(of: #/href="(/assets/theme\.[0-9a-f]+\.css)"/#)?.1)
        #expect(try preview.answer("GET", String(sheet)).headers["content-type"] == "text/css; charset=utf-8")
        let ours = try preview.answer("GET", "/~private/statements/2026-01/")
        #expect(ours.text.contains("ann@example.org"))
        #expect(ours.text.contains("href=\"/~private/statements/\""))
        #expect(try !preview.answer("GET", "/statements/2026-01/").text.contains("ann@example.org"))
        #expect(FolderState(of: site.path) == before)
    }

    @Test("The site's own security policy holds on its pages, and lets the preview's script work")
    func policy() throws {
        let preview = try RunningPreview(of: SmallSite.folder(), "--port", "0")
        let page = try preview.answer("GET", "/")
        let policy = try #require(page.headers["content-security-policy"])
        #expect(policy.contains("default-src 'none'"))
        #expect(policy.contains("script-src 'self'") && policy.contains("connect-src 'self'"))
        #expect(page.text.contains("<script src=\"/~tallypress/preview.js\" data-preview=\"{"))
        for file in ["preview.js", "preview.css"] {
            #expect(try preview.answer("GET", "/~tallypress/\(file)").status == 200)
        }
        #expect(try preview.answer("GET", "/~tallypress/other.js").status == 404)
    }

    @Test("An address without its last slash leads to the page, and one that is none to the site's own page for that")
    func otherAddresses() throws {
        let preview = try RunningPreview(of: SmallSite.folder(), "--port", "0")
        let moved = try preview.answer("GET", "/guides/start")
        #expect(moved.status == 301)
        #expect(moved.headers["location"] == "/guides/start/")
        #expect(try preview.answer("GET", "/guides/start?x=1&y=/?").headers["location"] == "/guides/start/?x=1&y=/?")
        let private301 = try preview.answer("GET", "/~private/guides/start")
        #expect(private301.headers["location"] == "/~private/guides/start/")
        for path in ["/nothing/", "/nothing", "/guides/start/nothing.png"] {
            let missing = try preview.answer("GET", path)
            #expect(missing.status == 404)
            #expect(missing.text.contains("</html>"))
        }
    }

    @Test("HEAD has the headers of GET and no body")
    func head() throws {
        let preview = try RunningPreview(of: SmallSite.folder(), "--port", "0")
        for path in ["/", "/feed.xml", "/nothing/", "/guides/start"] {
            let head = try preview.answer("HEAD", path)
            let get = try preview.answer("GET", path)
            #expect(head.body.isEmpty)
            #expect(head.status == get.status)
            #expect(head.headers == get.headers)
        }
    }

    @Test("Several requests go over one connection, and what is no request ends it")
    func connections() throws {
        let preview = try RunningPreview(of: SmallSite.folder(), "--port", "0")
        let host = "Host: 127.0.0.1:\(preview.port)\r\n"
        let connection = try HTTPConnection(port: preview.port)
        connection.send("HEAD / HTTP/1.1\r\n\(host)\r\nHEAD /nothing/ HTTP/1.1\r\n\(host)Connection: close\r\n\r\n")
        let both = String(decoding: try connection.readToEnd(), as: UTF8.self)
        let statuses = both.split(separator: "\r\n").filter { $0.hasPrefix("HTTP/1.1 ") }
        #expect(statuses == ["HTTP/1.1 200 OK", "HTTP/1.1 404 Not Found"])
        for (text, status) in [
            ("nonsense\r\n\r\n", 400), ("GET / HTTP/1.1\r\n\(host)\(host)\r\n", 400),
            ("GET / HTTP/1.1\r\nConnection: close\r\n\r\n", 403),
        ] {
            let other = try HTTPConnection(port: preview.port)
            other.send(text)
            #expect(try HTTPAnswer(other.readToEnd()).status == status)
        }
    }
}
