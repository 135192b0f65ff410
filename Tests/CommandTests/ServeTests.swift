import Foundation
import Testing

@Suite("serve")
struct ServeTests {
    @Test("The address is printed as the help shows it")
    func greeting() throws {
        let help = try #require(CommandHelp.all().first { $0.commandName == "serve" })
        let shown = try #require(HelpSession(in: help.discussion ?? "").steps.first?.output.first)
        let preview = try RunningPreview(of: SmallSite.folder(), "--port", "0")
        #expect(preview.output == shown.replacing(":8080/", with: ":\(preview.port)/") + "\n")
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

    @Test("Warnings are counted, and with --strict stand on the page as errors do", arguments: [false, true])
    func strict(_ isStrict: Bool) throws {
        let settings = try #require(SmallSite.files["Content/site.yml"]) + "currency: EUR\n"
        let site = try SmallSite.folder(["Content/site.yml": settings])
        let preview = try RunningPreview(of: site, arguments: ["--port", "0"] + (isStrict ? ["--strict"] : []))
        let state = try preview.events().state()
        #expect(state.errors == (isStrict ? 1 : 0) && state.warnings == (isStrict ? 0 : 1))
        #expect(state.problems.contains("site/not-converted") == isStrict)
        #expect(preview.errors.hasPrefix("warning[site/not-converted]: "))
        #expect(try preview.answer("GET", "/about/").status == 200)
    }

    @Test("With --quiet only the address and errors are printed")
    func quiet() throws {
        let settings = try #require(SmallSite.files["Content/site.yml"]) + "currency: EUR\n"
        let site = try SmallSite.folder(["Content/site.yml": settings])
        let preview = try RunningPreview(of: site, "--port", "0", "--quiet")
        let events = try preview.events()
        #expect(try events.state().warnings == 1)
        let good = try #require(SmallSite.files["Content/pages/about.md"])
        try site.write(good.replacing("title: About\n", with: "colour: red\n"), to: "Content/pages/about.md")
        _ = try events.state { $0.errors > 0 }
        try site.write(good, to: "Content/pages/about.md")
        _ = try events.state { $0.errors == 0 }
        #expect(preview.output.split(separator: "\n").count == 1)
        #expect(preview.errors.contains("error[") && !preview.errors.contains("warning["))
    }

    @Test("With --open the site is opened in the browser")
    func open() throws {
        let programs = try TemporaryFolder()
        for name in ["open", "xdg-open"] {
            try programs.write("#!/bin/sh\necho \"$@\" > \"$(dirname \"$0\")/opened\"\n", to: name)
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o755], ofItemAtPath: "\(programs.path)/\(name)")
        }
        let preview = try RunningPreview(
            of: SmallSite.folder(), arguments: ["--port", "0", "--open"],
            environment: ["PATH": "\(programs.path):/usr/bin:/bin"])
        try RunningPreview.eventually { (try? programs.text("opened")) == preview.address + "\n" }
    }

    @Test("Where there is no browser to open it with, --open says so, and the site is served")
    func noBrowser() throws {
        let programs = try TemporaryFolder()
        let preview = try RunningPreview(
            of: SmallSite.folder(), arguments: ["--port", "0", "--open"], environment: ["PATH": programs.path])
        try RunningPreview.eventually { preview.errors.contains("open \(preview.address) yourself\n") }
        #expect(try preview.answer("GET", "/").status == 200)
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
}
