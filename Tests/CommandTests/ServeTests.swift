import Foundation
import Testing

@Suite("serve")
struct ServeTests {
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

    @Test("What is no request for a page of this preview is refused", arguments: refusals)
    func refused(_ request: Refused) throws {
        let preview = try RunningPreview(of: SmallSite.folder(), "--port", "0")
        for (host, status) in request.hosts {
            let host = host.replacingOccurrences(of: "PORT", with: "\(preview.port)")
            for (method, path) in request.requests {
                let answer = try preview.answer(method, path, host: host)
                #expect(answer.status == status, "\(method) \(path) \(host)")
                if status == 405 { #expect(answer.headers["allow"] == "GET, HEAD") }
                if status >= 400, status != 404 {
                    #expect(answer.headers["content-type"]?.hasPrefix("text/plain") == true)
                }
            }
        }
    }

    /// Requests, and what they get by the `Host` that they name.
    struct Refused: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let requests: [(method: String, path: String)]
        let hosts: [(host: String, status: Int)]
    }

    static let refusals = [
        Refused(
            testDescription: "another host", requests: [("GET", "/"), ("GET", "/~tallypress/events"), ("POST", "/")],
            hosts: [
                ("evil.example", 403), ("evil.example:PORT", 403), ("127.0.0.1", 403), ("127.0.0.1:1", 403), ("", 403),
                ("127.0.0.1.evil.example:PORT", 403), ("192.168.0.1:PORT", 403),
            ]),
        Refused(
            testDescription: "its own names", requests: [("GET", "/"), ("HEAD", "/")],
            hosts: [("localhost:PORT", 200), ("LOCALHOST:PORT", 200), ("[::1]:PORT", 200), ("127.0.0.1:PORT", 200)]),
        Refused(
            testDescription: "a path out of the root",
            requests: [
                "/../etc/passwd", "/..", "/guides/../../x", "/%2e%2e/etc/passwd", "/%2E%2e%2fetc/passwd", "/guides/./",
                "/a%00b", "/..%5c..%5cx", "/a\\b", "//evil.example/", "/guides//start/", "/%", "/%zz", "/%ff",
                "/%252e%252e%2f", "http://127.0.0.1/",
            ].map { ("GET", $0) },
            hosts: [("127.0.0.1:PORT", 400)]),
        Refused(
            testDescription: "a method that changes something",
            requests: ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"].map { ($0, "/") },
            hosts: [("127.0.0.1:PORT", 405)]),
    ]

    @Test("After an edit open pages are told, and find the new page")
    func edit() throws {
        let site = try SmallSite.folder()
        let preview = try RunningPreview(of: site, "--port", "0")
        let events = try preview.events()
        let first = try events.state()
        #expect(first.generation == 1 && first.errors == 0)
        let fingerprint = try preview.answer("HEAD", "/about/").headers["tallypress-page"]
        let other = try preview.answer("HEAD", "/guides/start/").headers["tallypress-page"]
        try site.write(
            try site.text("Content/pages/about.md").replacing("about boxes", with: "about bags"),
            to: "Content/pages/about.md")
        let second = try events.state { $0.generation > first.generation }
        #expect(second.styles == nil)
        #expect(try preview.answer("GET", "/about/").text.contains("about bags"))
        #expect(try preview.answer("HEAD", "/about/").headers["tallypress-page"] != fingerprint)
        // By this open pages that are still the same know that they need not be loaded again.
        #expect(try preview.answer("HEAD", "/guides/start/").headers["tallypress-page"] == other)
        try eventually { preview.output.contains("  Content/pages/about.md  ") }
    }

    @Test("Where a style sheet alone changed, pages are told its old and its new address")
    func styles() throws {
        let css = "body{color:black}\n"
        let site = try SmallSite.folder(["Templates/assets/theme.css": css])
        let preview = try RunningPreview(of: site, "--port", "0")
        let events = try preview.events()
        let first = try events.state()
        try site.write(css + "p{color:red}\n", to: "Templates/assets/theme.css")
        let second = try events.state { $0.generation > first.generation }
        #expect(second.since == first.generation)
        let styles = try #require(second.styles)
        #expect(styles.count == 1)
        let (old, new) = try #require(styles.first)
        #expect(try preview.answer("GET", new).text == css + "p{color:red}\n")
        #expect(try preview.answer("GET", old).status == 404)
    }

    @Test("Errors are told until they are mended, and the last good site is served meanwhile")
    func mistake() throws {
        let site = try SmallSite.folder()
        let preview = try RunningPreview(of: site, "--port", "0")
        let events = try preview.events()
        _ = try events.state()
        let good = try site.text("Content/guides/start.md")
        try site.write(good.replacing("aff:acme/trial#top", with: "aff:acme/trail"), to: "Content/guides/start.md")
        let broken = try events.state { $0.errors > 0 }
        #expect(broken.errors == 1)
        #expect(broken.problems.contains("Content/guides/start.md:8:1"))
        #expect(broken.problems.contains("8 | [Start a trial](aff:acme/trail)"))
        #expect(broken.problems.contains("<b>^</b>"))
        #expect(broken.problems.contains("did you mean <code>trial</code>?"))
        try eventually { preview.errors.contains("error[page/unknown-offer]: ") }
        #expect(try preview.answer("GET", "/guides/start/").text.contains("Start a trial"))
        // The next edit does not mend it, and one more does.
        try site.write("---\ntitle: About us\n---\n\nWords.\n", to: "Content/pages/about.md")
        #expect(try events.state().errors == 1)
        try site.write(good, to: "Content/guides/start.md")
        let mended = try events.state { $0.errors == 0 }
        #expect(mended.problems == "")
        #expect(try preview.answer("GET", "/about/").text.contains("<h1>About us</h1>"))
        try eventually { preview.output.contains("mended") }
    }

    @Test("What only the complete check finds is told too: a page that shows a customer")
    func leak() throws {
        let site = try SmallSite.folder()
        let preview = try RunningPreview(of: site, "--port", "0")
        let events = try preview.events()
        try site.write("---\ntitle: About\n---\n\nWe thank ann@example.org.\n", to: "Content/pages/about.md")
        let state = try events.state { $0.errors > 0 }
        #expect(state.problems.contains("publish/leak"))
    }

    @Test("A site that has errors from the beginning shows them as a page, and itself once they are mended")
    func brokenFromTheBeginning() throws {
        let site = try SmallSite.folder(["Content/site.yml": "title: Open Books\nlangage: en\n"])
        let preview = try RunningPreview(of: site, "--port", "0")
        let page = try preview.answer("GET", "/guides/start/")
        #expect(page.status == 503)
        #expect(page.headers["content-type"] == "text/html; charset=utf-8")
        #expect(page.text.contains("Content/site.yml:2:1"))
        #expect(page.text.contains("langage: en"))
        #expect(page.text.contains("/~tallypress/preview.js"))
        let fingerprint = page.headers["tallypress-page"]
        #expect(try preview.answer("GET", "/assets/x.png").headers["content-type"]?.hasPrefix("text/plain") == true)
        let events = try preview.events()
        try site.write(try #require(SmallSite.files["Content/site.yml"]), to: "Content/site.yml")
        _ = try events.state { $0.generation == 1 && $0.errors == 0 }
        let mended = try preview.answer("GET", "/guides/start/")
        #expect(mended.status == 200)
        #expect(mended.headers["tallypress-page"] != fingerprint)
    }

    @Test("A folder that is deleted is told of, and served again when it is made anew")
    func deletedFolder() throws {
        let outer = try TemporaryFolder()
        let path = outer.path + "/site"
        func make() throws {
            for (file, text) in SmallSite.files { try outer.write(text, to: "site/" + file) }
        }
        try make()
        let preview = try RunningPreview(of: outer, below: "/site", "--port", "0")
        let events = try preview.events()
        _ = try events.state()
        try FileManager.default.removeItem(atPath: path)
        let gone = try events.state { $0.errors > 0 }
        #expect(gone.problems.contains("site/no-settings"))
        #expect(try preview.answer("GET", "/about/").status == 200)
        try make()
        _ = try events.state { $0.errors == 0 }
        // It is watched again.
        try outer.write("---\ntitle: About bags\n---\n\nWords.\n", to: "site/Content/pages/about.md")
        _ = try events.state { $0.generation > gone.generation }
        try outer.write("---\ntitle: A new folder\n---\n\nWords.\n", to: "site/Content/bonuses/broken.md")
        _ = try events.state { $0.errors > 0 }
    }

    @Test("A file that is half written for a moment, or replaced by another, ends up as it is")
    func halfWritten() throws {
        let site = try SmallSite.folder()
        let preview = try RunningPreview(of: site, "--port", "0")
        let events = try preview.events()
        let first = try events.state()
        let path = site.path + "/Content/pages/about.md"
        let handle = try FileHandle(forWritingTo: URL(filePath: path))
        try handle.truncate(atOffset: 0)
        for part in ["---\ntitle: Abo", "ut parts\ndescr", "iption: Parts.\n---\n\nThe", " end of it.\n"] {
            try handle.write(contentsOf: Data(part.utf8))
            usleep(25_000)
        }
        try handle.close()
        let second = try events.state { $0.generation > first.generation && $0.errors == 0 }
        _ = second
        try eventually { try preview.answer("GET", "/about/").text.contains("The end of it.") }
        // As editors do that never leave a file half written.
        try site.write("---\ntitle: About exchange\n---\n\nAnother file.\n", to: "Content/pages/.about.md.new")
        #expect(rename(site.path + "/Content/pages/.about.md.new", path) == 0)
        try eventually { try preview.answer("GET", "/about/").text.contains("Another file.") }
        _ = try events.state { $0.errors == 0 && $0.generation > second.generation }
    }

    private func eventually(_ holds: () throws -> Bool) throws {
        let deadline = Date(timeIntervalSinceNow: 60)
        while try !holds() {
            guard deadline.timeIntervalSinceNow > 0 else {
                Issue.record("It does not come to hold.")
                return
            }
            usleep(20_000)
        }
    }

    @Test("Drafts and pages of a later day are there and marked, but not with --no-drafts")
    func drafts() throws {
        let pages = [
            "Content/pages/sketch.md": "---\ntitle: A sketch\ndraft: true\n---\n\nWords.\n",
            "Content/pages/later.md": "---\ntitle: Later\npublish: 2026-04-01\n---\n\nWords.\n",
        ]
        let preview = try RunningPreview(of: SmallSite.folder(pages), "--port", "0")
        let sketch = try preview.answer("GET", "/sketch/")
        #expect(sketch.text.contains("<h1>A sketch"))
        #expect(sketch.text.contains("&quot;mark&quot;:&quot;Draft&quot;"))
        #expect(try preview.answer("GET", "/later/").text.contains("published from 2026-04-01 on"))
        #expect(try !preview.answer("GET", "/about/").text.contains("&quot;mark&quot;"))
        let strict = try RunningPreview(of: SmallSite.folder(pages), "--port", "0", "--no-drafts")
        for path in ["/sketch/", "/later/"] { #expect(try strict.answer("GET", path).status == 404) }
    }

    @Test("Where the port is taken, the next free one is taken and said")
    func takenPort() throws {
        let first = try RunningPreview(of: SmallSite.folder(), "--port", "0")
        let second = try RunningPreview(of: SmallSite.folder(), "--port", "\(first.port)")
        #expect(second.port != first.port)
        #expect(second.errors == "Port \(first.port) is taken: serving at \(second.port) instead.\n")
        #expect(try second.answer("GET", "/").text.contains("href=\"\(second.address)\""))
    }

    @Test("Ctrl-C and the wish of the system end it with the status of success", arguments: [SIGINT, SIGTERM])
    func signals(_ signal: Int32) throws {
        let preview = try RunningPreview(of: SmallSite.folder(), "--port", "0")
        let events = try preview.events()
        _ = try events.state()
        let start = Date()
        #expect(preview.end(by: signal) == 0)
        #expect(Date().timeIntervalSince(start) < 5)
        #expect(throws: (any Error).self) { try preview.answer("GET", "/") }
    }

    @Test("Where others can reach it, it warns, and serves nothing private")
    func otherHosts() throws {
        let preview = try RunningPreview(of: SmallSite.folder(), "--port", "0", "--host", "0.0.0.0")
        #expect(preview.errors.hasPrefix("warning: whoever reaches this machine at 0.0.0.0 "))
        #expect(!preview.output.contains("private"))
        #expect(try preview.answer("GET", "/~private/").status == 404)
        #expect(try preview.answer("GET", "/~private/statements/2026-01/").status == 404)
        #expect(try preview.answer("GET", "/").status == 200)
        #expect(try preview.answer("GET", "/", host: "evil.example:\(preview.port)").status == 403)
    }

    @Test("An address that cannot be listened at is an error", arguments: ["no.such.host.invalid", "192.0.2.1"])
    func foreignAddress(host: String) throws {
        let site = try SmallSite.folder()
        let run = try Tallypress.run(
            "serve", "--host", host, "--port", "0", "--site", site.path, "--as-of", "2026-03-31")
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("error[serve/cannot-listen]: "))
        #expect(run.errors.contains("`\(host)`"))
        #expect(run.output == "")
    }
}
