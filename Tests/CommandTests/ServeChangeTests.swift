import Foundation
import Testing

@Suite("Changes while serve runs")
struct ServeChangeTests {
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
        _ = try events.state { $0.generation > first.generation }
        #expect(try preview.answer("GET", "/about/").text.contains("about bags"))
        #expect(try preview.answer("HEAD", "/about/").headers["tallypress-page"] != fingerprint)
        // By this open pages that are still the same know that they need not be loaded again.
        #expect(try preview.answer("HEAD", "/guides/start/").headers["tallypress-page"] == other)
        try RunningPreview.eventually { preview.output.contains("  Content/pages/about.md  ") }
    }

    @Test("Where a style sheet alone changed, a page is still the same, and tells the sheet's new address")
    func styles() throws {
        let css = "body{color:black}\n"
        let site = try SmallSite.folder(["Templates/assets/theme.css": css])
        let preview = try RunningPreview(of: site, "--port", "0")
        let events = try preview.events()
        let first = try events.state()
        func page() throws -> (fingerprint: String, styles: [String]) {
            let headers = try preview.answer("HEAD", "/about/").headers
            let styles = try #require(headers["tallypress-styles"]).split(separator: " ").map(String.init)
            return (try #require(headers["tallypress-page"]), styles)
        }
        let before = try page()
        try site.write(css + "p{color:red}\n", to: "Templates/assets/theme.css")
        _ = try events.state { $0.generation > first.generation }
        let after = try page()
        #expect(after.fingerprint == before.fingerprint)
        let old = Set(before.styles).subtracting(after.styles)
        let new = Set(after.styles).subtracting(before.styles)
        #expect(before.styles.count == after.styles.count && old.count == 1 && new.count == 1)
        #expect(try preview.answer("GET", try #require(new.first)).text == css + "p{color:red}\n")
        #expect(try preview.answer("GET", try #require(old.first)).status == 404)
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
        try RunningPreview.eventually { preview.errors.contains("error[page/unknown-offer]: ") }
        #expect(try preview.answer("GET", "/guides/start/").text.contains("Start a trial"))
        // The next edit does not mend it, and one more does.
        try site.write("---\ntitle: About us\n---\n\nWords.\n", to: "Content/pages/about.md")
        #expect(try events.state().errors == 1)
        try site.write(good, to: "Content/guides/start.md")
        let mended = try events.state { $0.errors == 0 }
        #expect(mended.problems == "")
        #expect(try preview.answer("GET", "/about/").text.contains("<h1>About us</h1>"))
        try RunningPreview.eventually { preview.output.contains("mended") }
    }

    @Test("What only the complete check finds is told until it is mended: a page that shows a customer")
    func leak() throws {
        let site = try SmallSite.folder()
        let preview = try RunningPreview(of: site, "--port", "0")
        let events = try preview.events()
        try site.write("---\ntitle: About\n---\n\nWe thank ann@example.org.\n", to: "Content/pages/about.md")
        var state = try events.state { $0.errors > 0 }
        #expect(state.problems.contains("publish/leak"))
        // Edits of other pages do not mend it.
        for word in ["paint", "print"] {
            let before = state.generation
            try site.write(
                try #require(SmallSite.files["Content/guides/start.md"]) + "\nA word on \(word).\n",
                to: "Content/guides/start.md")
            repeat {
                state = try events.state()
                #expect(state.errors == 1 && state.problems.contains("publish/leak"))
            } while state.generation == before
        }
        try site.write("---\ntitle: About\n---\n\nWe thank nobody.\n", to: "Content/pages/about.md")
        #expect(try events.state { $0.errors == 0 }.problems == "")
        #expect(preview.errors.components(separatedBy: "error[publish/leak]").count == 2)
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
        var (written, pause) = (Date(), 0.0)
        for part in ["---\ntitle: Abo", "ut parts\ndescr", "iption: Parts.\n---\n\nThe", " end of it.\n"] {
            try handle.write(contentsOf: Data(part.utf8))
            pause = max(pause, Date().timeIntervalSince(written))
            written = Date()
            usleep(25_000)
        }
        try handle.close()
        var second = first
        while second.generation == first.generation {
            second = try events.state()
            // On a machine that has much else to do the pauses may be too long to be passed over.
            #expect(second.errors == 0 || pause > 0.09)
        }
        try RunningPreview.eventually { try preview.answer("GET", "/about/").text.contains("The end of it.") }
        // As editors do that never leave a file half written.
        try site.write("---\ntitle: About exchange\n---\n\nAnother file.\n", to: "Content/pages/.about.md.new")
        #expect(rename(site.path + "/Content/pages/.about.md.new", path) == 0)
        try RunningPreview.eventually { try preview.answer("GET", "/about/").text.contains("Another file.") }
        _ = try events.state { $0.errors == 0 && $0.generation > second.generation }
        #expect(preview.errors == "" || pause > 0.09)
    }
}
