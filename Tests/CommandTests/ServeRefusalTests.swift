import Foundation
import Testing

@Suite("What serve refuses")
struct ServeRefusalTests {
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

    @Test("A folder that was never there is a name mistyped, and nothing is served")
    func missingFolder() throws {
        let site = try SmallSite.folder()
        let run = try Tallypress.run("serve", "--site", site.path + "/no-such", "--port", "0")
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("error[site/no-settings]: there is no folder `"))
        #expect(run.output == "")
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
