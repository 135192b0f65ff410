import Foundation
import Testing

@Suite("Templates")
struct TemplatesTests {
    private func templates(_ site: TemporaryFolder, _ options: String...) throws -> Tallypress.Outcome {
        try Tallypress.run(arguments: ["templates"] + options + ["--site", site.path, "--as-of", "2026-03-31"])
    }

    @Test("All templates are listed with their origin, their pages and what they take")
    func list() throws {
        let site = try SmallSite.folder(["Templates/partials/over.mustache": "<p>{{title}}</p>\n"])
        let run = try templates(site)
        #expect(run.status == 0)
        #expect(run.errors == "")
        let lines = run.output.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
        #expect(lines.contains("statement built in 3 statements"))
        #expect(lines.contains("guide built in 1 guide"))
        #expect(lines.contains("partials/over the site's 2 pages"))
        #expect(lines.contains("taken by bonus, comparison, guide, landing, page"))
        #expect(lines.contains("assets/theme.css built in"))
        #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    }

    @Test("Of a template each field is shown with its kind, what it is, and what it held on this site")
    func fields() throws {
        let run = try templates(try SmallSite.folder(), "guide")
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("guide, built in: 1 guide, /guides/start/\n"))
        let lines = run.output.split(separator: "\n").map(String.init)
        let index = try #require(lines.firstIndex { $0.hasPrefix("  title ") })
        #expect(lines[index].contains("text    The page's title"))
        #expect(lines[index + 1].trimmingCharacters(in: .whitespaces) == "= How to start")
        #expect(lines.contains { $0.hasPrefix("    label ") })
    }

    @Test("As JSON the same is there for programs")
    func json() throws {
        let output = try templates(try SmallSite.folder(), "partials/offer", "--format", "json").output
        let list = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]])
        #expect(list.map { $0["name"] as? String } == ["partials/offer"])
        #expect(list[0]["origin"] as? String == "built in")
        #expect(list[0]["taken_by"] as? [String] == ["partials/offers"])
        let fields = try #require(list[0]["fields"] as? [[String: Any]])
        #expect(fields.contains { $0["name"] as? String == "href" && $0["kind"] as? String == "text" })
    }

    @Test("A copy is the built-in file, changes nothing by itself, and is marked as such")
    func copy() throws {
        let site = try SmallSite.folder()
        let before = try build(site)
        let run = try templates(site, "--copy", "partials/page-head", "theme.css", "Templates/guide.mustache")
        #expect(run.status == 0)
        #expect(run.output.contains("Templates/partials/page-head.mustache\n"))
        let builtin = try String(
            contentsOf: Fixtures.repository.appending(path: "Templates/partials/page-head.mustache"), encoding: .utf8)
        #expect(try site.text("Templates/partials/page-head.mustache") == builtin)
        #expect(FileManager.default.fileExists(atPath: site.path + "/Templates/assets/theme.css"))
        #expect(FileManager.default.fileExists(atPath: site.path + "/Templates/guide.mustache"))
        #expect(try build(site) == before)
        let list = try templates(site).output
        #expect(
            list.split(separator: "\n").contains {
                $0.contains("partials/page-head ") && $0.contains("same as built in")
            })
        // A change of one line shows on every page that takes it.
        try site.write(
            builtin.replacing("<h1", with: "<h1 class=\"mine\""), to: "Templates/partials/page-head.mustache")
        #expect(try build(site) != before)
        for page in ["guides/start", "about", "statements", "programs"] {
            #expect(try site.text("Output/\(page)/index.html").contains("<h1 class=\"mine\""), "\(page)")
        }
        let diff = try templates(site, "--diff").output
        #expect(
            diff.hasPrefix(
                "--- (built-in theme)/partials/page-head.mustache\n+++ Templates/partials/page-head.mustache\n@@ "))
        #expect(diff.split(separator: "\n").filter { $0.hasPrefix("-<") }.count == 1)
        #expect(diff.split(separator: "\n").filter { $0.hasPrefix("+<") && $0.contains("mine") }.count == 1)
    }

    @Test("Nothing is copied over a file that is there, and then nothing else either")
    func present() throws {
        let site = try SmallSite.folder(["Templates/partials/offer.mustache": "mine\n"])
        let run = try templates(site, "--copy", "partials/over", "partials/offer")
        #expect(run.status == 1)
        #expect(run.errors.contains("Templates/partials/offer.mustache` is there already"))
        #expect(try site.text("Templates/partials/offer.mustache") == "mine\n")
        #expect(!FileManager.default.fileExists(atPath: site.path + "/Templates/partials/over.mustache"))
    }

    @Test("Where one of several cannot be written, none is there in the end")
    func unwritable() throws {
        let site = try SmallSite.folder(["Templates/assets": "a file in the way\n"])
        let run = try Tallypress.run(
            "templates", "--copy", "partials/over", "guide", "theme.css", "--as-of", "2026-03-31", in: site.path)
        #expect(run.status == 1)
        #expect(run.output == "")
        #expect(
            run.errors == """
                error[command/cannot-write]: nothing was copied: `Templates/assets` cannot be made: Not a directory
                  = hint: see to what stands there, the folder's permissions and the disk

                """)
        #expect(FolderState(of: site.path + "/Templates").files == ["assets"])
        #expect(!FileManager.default.fileExists(atPath: site.path + "/Templates/partials"))
    }

    @Test("A copy with other line ends differs in every line, and one without the end of its last line in that one")
    func lineEnds() throws {
        let site = try SmallSite.folder()
        #expect(try templates(site, "--copy", "partials/offer").status == 0)
        let path = "Templates/partials/offer.mustache"
        let builtin = try site.text(path)
        let lines = builtin.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        try site.write(builtin.replacing("\n", with: "\r\n"), to: path)
        let windows = Array(try templates(site, "--diff").output.utf8).split(separator: UInt8(ascii: "\n"))
        #expect(windows.filter { $0.starts(with: "+".utf8) && $0.last == UInt8(ascii: "\r") }.count == lines.count)
        try site.write(String(builtin.dropLast()), to: path)
        let cut = try templates(site, "--diff").output
        #expect(cut.hasSuffix("-\(lines.last ?? "")\n+\(lines.last ?? "")\n\\ No newline at end of file\n"))
    }

    @Test(
        "A name that there is not is answered with the nearest",
        arguments: [
            (["statment"], "did you mean `statement`?"),
            (["--copy", "partials/ofer"], "did you mean `partials/offer`?"),
            (["--copy", "lader"], "did you mean `partials/ladder`?"),
            (["--copy", "them.css"], "did you mean `assets/theme.css`?"),
            (["--diff", "qqqqqq"], "`tallypress templates` lists them"), (["theme.css"], "names no fields"),
            (["offer"], "write `directives/offer` or `partials/offer`"),
        ])
    func unknown(arguments: [String], message: String) throws {
        let site = try SmallSite.folder()
        let run = try Tallypress.run(
            arguments: ["templates", "--site", site.path, "--as-of", "2026-03-31"] + arguments)
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("error[command/"))
        #expect(run.errors.contains(message))
    }

    @Test(
        "What does not go together is a mistake in usage",
        arguments: [
            (["--copy"], "--copy needs the names"), (["--copy", "--diff", "page"], "one at a time"),
            (["--copy", "page", "--format", "json"], "--format json is for the list"),
            (["--diff", "--format", "json"], "--format json is for the list"),
        ])
    func usage(arguments: [String], message: String) throws {
        let run = try Tallypress.run(arguments: ["templates"] + arguments)
        #expect(run.status == 64)
        #expect(run.errors.contains(message))
    }

    @Test("A name that is a whole template's is not taken for the end of another's")
    func whole() throws {
        let site = try SmallSite.folder()
        #expect(try Tallypress.run("templates", "--site", site.path, "--copy", "search").status == 0)
        #expect(FileManager.default.fileExists(atPath: site.path + "/Templates/search.mustache"))
    }

    @Test("A site with errors has its templates listed all the same, and a folder that is no site has none")
    func broken() throws {
        let run = try templates(try SmallSite.folder(["Templates/page.mustache": "{{titel}}\n"]), "page")
        #expect(run.status == 0)
        #expect(run.errors.contains("the site has errors"))
        #expect(run.output.contains("The page's title"))
        let none = try templates(try TemporaryFolder())
        #expect(none.status == 1)
        #expect(none.errors.contains("site/no-settings"))
    }

    /// Every file of the site as it is built.
    private func build(_ site: TemporaryFolder) throws -> [String: String] {
        let run = try Tallypress.run("build", "--site", site.path, "--as-of", "2026-03-31")
        #expect(run.status == 0, "\(run.errors)")
        var files: [String: String] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: site.path + "/Output")
        where path.hasSuffix(".html") || path.hasSuffix(".css") {
            files[path] = try site.text("Output/\(path)")
        }
        return files
    }
}
