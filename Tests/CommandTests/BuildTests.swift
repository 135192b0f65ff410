import Foundation
import Testing

@Suite("Building")
struct BuildTests {
    private func build(_ site: TemporaryFolder, _ options: String...) throws -> Tallypress.Outcome {
        try Tallypress.run(arguments: ["build", "--site", site.path, "--as-of", "2026-03-31"] + options)
    }

    @Test("A site without mistakes is rendered, and said to be in one line")
    func success() throws {
        let site = try SmallSite.folder()
        let run = try build(site)
        #expect(run.status == 0)
        #expect(run.errors == "")
        #expect(run.output.hasSuffix(": \(site.path)/Output\n"))
        #expect(run.output.contains("3 statements, 4 rows, no warnings"))
        #expect(run.output.split(separator: "\n").count == 1)
        let output = FolderState(of: site.path + "/Output")
        let expected = [
            "index.html", "404.html", "statements/index.html", "statements/2026-01/index.html",
            "statements/2026-01/statement.json", "statements/2026-01/statement.csv", "statements/2026/index.html",
            "programs/acme/index.html", "guides/start/index.html", "about/index.html", "go/acme/trial/index.html",
            "feed.xml", "sitemap.xml", "robots.txt",
        ]
        #expect(expected.filter { output.contents[$0] == nil } == [])
        #expect(
            output.text("statements/2026-02/statement.csv")?.contains("acme,2026-02,false,USD,130.00,80.00") == true)
    }

    @Test("Built in the site's folder, the site is found without being named")
    func workingFolder() throws {
        let site = try SmallSite.folder()
        let run = try Tallypress.run("build", "--as-of", "2026-03-31", in: site.path)
        #expect(run.status == 0)
        #expect(run.output.hasSuffix(": Output\n"))
        #expect(FolderState(of: site.path + "/Output").contents["index.html"] != nil)
    }

    @Test("Another output folder is made where there is none")
    func output() throws {
        let site = try SmallSite.folder()
        let run = try build(site, "--output", site.path + "/public/site")
        #expect(run.status == 0)
        #expect(FolderState(of: site.path + "/public/site").contents["index.html"] != nil)
        #expect(!FileManager.default.fileExists(atPath: site.path + "/Output"))
    }

    @Test("Built again from the same files, nothing is written")
    func again() throws {
        let site = try SmallSite.folder()
        #expect(try build(site).status == 0)
        let first = FolderState(of: site.path + "/Output")
        #expect(try build(site).status == 0)
        #expect(FolderState(of: site.path + "/Output") == first)
    }

    @Test("Only files whose content changed are written, and those of pages that are gone go")
    func changes() throws {
        let site = try SmallSite.folder()
        #expect(try build(site).status == 0)
        let first = FolderState(of: site.path + "/Output")
        try site.write(
            try site.text("Content/pages/about.md").replacing("about boxes", with: "about bags"),
            to: "Content/pages/about.md")
        #expect(try build(site).status == 0)
        let second = FolderState(of: site.path + "/Output")
        let changed = second.files.filter { first.stamps[$0] != second.stamps[$0] }
        #expect(changed.contains("about/index.html"))
        #expect(changed.allSatisfy { first.contents[$0] != second.contents[$0] || $0 == ".tallypress-manifest" })
        try FileManager.default.removeItem(atPath: site.path + "/Content/guides/start.md")
        #expect(try build(site).status == 0)
        #expect(FolderState(of: site.path + "/Output").contents["guides/start/index.html"] == nil)
    }

    /// A change to the small site that breaks it, and the place that must be named.
    struct Mistake: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let file: String
        let text: String
        let code: String
        let place: String
    }

    static let mistakes = [
        Mistake(
            testDescription: "a broken row", file: "Content/ledger/2026.csv",
            text: "id,date,type,customer,product,plan,amount\n1,2026-01-05,sale,ann,Box,monthly,5O.00\n",
            code: "ledger/bad-amount", place: "Content/ledger/2026.csv:2:35"),
        Mistake(
            testDescription: "a row that no rate is for", file: "Content/ledger/2026.csv",
            text: "id,date,type,customer,product,plan,amount\n1,2026-01-05,sale,ann,Box,anual,50.00\n",
            code: "commission/no-rate", place: "Content/ledger/2026.csv:2:1"),
        Mistake(
            testDescription: "a broken term", file: "Content/programs/acme.yml",
            text: "name: Acme\nurl: https://acme.example\ncurrency: USD\nterms:\n  - from: 2026-01-01\n"
                + "    tiers: [{id: all, name: All, rates: [{plan: monthly, percent: 20}]}]\n    hold: {days: soon}\n",
            code: "terms/bad-number", place: "Content/programs/acme.yml:7:18"),
        Mistake(
            testDescription: "broken settings", file: "Content/site.yml",
            text: "title: Open Books\nbase_url: https://example.com\nauthor: Sam Doe\nlangage: en\n",
            code: "site/unknown-key", place: "Content/site.yml:4:1"),
        Mistake(
            testDescription: "broken front matter", file: "Content/pages/about.md",
            text: "---\ntitle: About\ndate: yesterday\n---\n\nWe write.\n",
            code: "page/bad-date", place: "Content/pages/about.md:3:7"),
        Mistake(
            testDescription: "front matter that is no YAML", file: "Content/pages/about.md",
            text: "---\ntitle: \"About\ndate: 2026-01-20\n---\n\nWe write.\n",
            code: "yaml/syntax", place: "Content/pages/about.md:2:8"),
        Mistake(
            testDescription: "a link to an offer that is none", file: "Content/pages/about.md",
            text: "---\ntitle: About\n---\n\nGo [on](aff:acme/trail).\n",
            code: "page/unknown-offer", place: "Content/pages/about.md:5:4"),
        Mistake(
            testDescription: "a template that names a field that is none", file: "Templates/page.mustache",
            text: "{{<layout}}\n{{$main}}\n<h1>{{titel}}</h1>\n{{/main}}\n{{/layout}}\n",
            code: "template/unknown-name", place: "Templates/page.mustache:3:7"),
        Mistake(
            testDescription: "a template with a section that is never closed", file: "Templates/page.mustache",
            text: "{{<layout}}\n{{$main}}\n{{#title}}<h1>{{title}}</h1>\n{{/main}}\n{{/layout}}\n",
            code: "template/syntax", place: "Templates/page.mustache:4:1"),
        Mistake(
            testDescription: "a page that shows a customer", file: "Content/pages/about.md",
            text: "---\ntitle: About\n---\n\nWe thank ann@example.org.\n",
            code: "publish/leak", place: "Content/ledger/2026.csv:2:28"),
    ]

    @Test("A mistake stops the build at its place, and the last good output stays as it was", arguments: mistakes)
    func mistake(_ mistake: Mistake) throws {
        let site = try SmallSite.folder()
        #expect(try build(site).status == 0)
        let before = FolderState(of: site.path + "/Output")
        try site.write(mistake.text, to: mistake.file)
        let run = try build(site)
        #expect(run.status == 1)
        #expect(run.output == "")
        #expect(run.errors.contains("error[\(mistake.code)]: "))
        #expect(run.errors.contains("--> \(mistake.place)\n"))
        #expect(run.errors.contains("nothing was written\n"))
        #expect(FolderState(of: site.path + "/Output") == before)
    }

    @Test("Where nothing was built before, a mistake leaves no output folder")
    func firstBuild() throws {
        let site = try SmallSite.folder([Self.mistakes[0].file: Self.mistakes[0].text])
        #expect(try build(site).status == 1)
        #expect(try FileManager.default.contentsOfDirectory(atPath: site.path) == ["Content"])
    }

    @Test("All mistakes of all files are reported at once")
    func allAtOnce() throws {
        let changes = [Self.mistakes[0], Self.mistakes[4], Self.mistakes[7]]
        let site = try SmallSite.folder(Dictionary(uniqueKeysWithValues: changes.map { ($0.file, $0.text) }))
        let run = try build(site)
        #expect(run.status == 1)
        for change in changes { #expect(run.errors.contains("--> \(change.place)\n")) }
    }

    @Test("A folder without a site says which file is missing", arguments: ["build", "check", "report"])
    func noSite(command: String) throws {
        let folder = try TemporaryFolder()
        for path in [folder.path, folder.path + "/nowhere"] {
            let run = try Tallypress.run(command, "--site", path, "--as-of", "2026-03-31")
            #expect(run.status == 1)
            #expect(
                (run.output + run.errors).contains(
                    path == folder.path
                        ? "error[site/no-settings]: there is no site in `\(path)`: it has no `Content/site.yml`"
                        : "error[site/no-settings]: there is no folder `\(path)`"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
        }
    }

    @Test("A row that repeats another is dropped, and counted in what is said at the end (SPEC L2)")
    func repeatedRows() throws {
        let site = try SmallSite.folder()
        try site.write(try site.text("Content/ledger/2026.csv"), to: "Content/ledger/again.csv")
        #expect(try build(site).output.contains("4 rows (4 repeated rows dropped)"))
    }

    @Test("A row dated after the as-of date changes nothing but a warning")
    func laterRows() throws {
        let site = try SmallSite.folder()
        #expect(try build(site, "--output", site.path + "/a").status == 0)
        let ledger = try site.text("Content/ledger/2026.csv")
        try site.write(ledger + "order-0005,2026-05-01,sale,cy,Box,monthly,10.00,\n", to: "Content/ledger/2026.csv")
        let run = try build(site, "--output", site.path + "/b")
        #expect(run.status == 0)
        #expect(run.errors.hasPrefix("warning["))
        #expect(FolderState(of: site.path + "/a").contents == FolderState(of: site.path + "/b").contents)
    }

    /// A renewal that no sale stands before: a warning.
    private static let orphan = [
        "Content/ledger/2026.csv":
            "id,date,type,customer,product,plan,amount\norder-0001,2026-01-05,renewal,ann,Box,monthly,50.00\n"
    ]

    @Test("A warning is shown and the site built; with --strict it is not")
    func strict() throws {
        let site = try SmallSite.folder(Self.orphan)
        let run = try build(site, "--strict")
        #expect(run.status == 1)
        #expect(run.errors.contains("warning[ledger/renewal-without-sale]"))
        #expect(run.errors.hasSuffix("0 errors, 1 warning (--strict); nothing was written\n"))
        #expect(!FileManager.default.fileExists(atPath: site.path + "/Output"))
        let lenient = try build(site)
        #expect(lenient.status == 0)
        #expect(lenient.errors.contains("warning[ledger/renewal-without-sale]"))
        #expect(lenient.output.contains("1 warning"))
    }

    @Test("With --quiet warnings go unsaid, unless --strict makes them errors")
    func quiet() throws {
        let site = try SmallSite.folder(Self.orphan)
        let run = try build(site, "--quiet")
        #expect(run.status == 0)
        #expect(run.output == "")
        #expect(run.errors == "")
        let strict = try build(site, "-q", "--strict")
        #expect(strict.status == 1)
        #expect(strict.errors.contains("warning[ledger/renewal-without-sale]"))
    }

    @Test("The private edition goes to a folder of its own, and never into the one that is published")
    func privateEdition() throws {
        let site = try SmallSite.folder()
        #expect(try build(site, "--private").status == 0)
        #expect(!FileManager.default.fileExists(atPath: site.path + "/Output"))
        let pages = FolderState(of: site.path + "/Private")
        #expect(pages.files.contains { pages.text($0)?.contains("order-0001") == true })
        for folder in ["/Output", "/Output/", "/Output/private", "/Content/../Output"] {
            #expect(try build(site, "--private", "--output", site.path + folder).status == 64)
        }
        #expect(!FileManager.default.fileExists(atPath: site.path + "/Output"))
    }
}
