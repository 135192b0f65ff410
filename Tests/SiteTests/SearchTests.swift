import Artifacts
import Diagnostics
import Publishing
import Testing

@testable import Site

@Suite("Search without a server")
struct SearchTests {
    static let content = [
        "Content/guides/hold.md": TestSite.guide(
            "## When money clears\n\nThe *hol*d is long; see [the trial](aft).\n".replacing(
                "](aft)", with: "](aff:acme/trial)"),
            title: "Zürich <hold>"),
        "Content/guides/secret.md": TestSite.guide("Unfindable words.", title: "Hidden", "noindex: true\n"),
        "Content/guides/draft.md": TestSite.guide("Unwritten.", title: "Draft", "draft: true\n"),
        "Content/pages/about.md": "---\ntitle: About\n---\nWho we are.\n",
    ]

    @Test("A word is found in titles, headings and texts, without its case and accents")
    func places() throws {
        let index = try ReadIndex(TestSite(Self.content).build())
        #expect(index.hits("zurich") == ["/guides/hold/": "title"])
        #expect(index.hits("clears")["/guides/hold/"] == "heading")
        #expect(index.hits("long") == ["/guides/hold/": "text"])
        #expect(index.hits("hold")["/guides/hold/"] == "title")
        #expect(index.hits("acme")["/programs/acme/"] == "title")
        #expect(index.hits("who") == ["/about/": "heading"], "a description is as good as a heading")
    }

    @Test("What asks not to be indexed, drafts, redirects and what stands around the text are not found")
    func left() throws {
        let site = TestSite(Self.content).build()
        let index = try ReadIndex(site)
        let addresses = index.pages.map { $0[0] }
        #expect(Set(addresses).count == addresses.count)
        for path in ["/guides/secret/", "/guides/draft/", "/go/acme/trial/", "/404.html", "/search/"] {
            #expect(!addresses.contains(path), "\(path)")
        }
        #expect(["unfindable", "unwritten", "skip"].allSatisfy { index.words[$0] == nil })
        // The disclosure stands in an aside.
        #expect(site.page("/guides/hold/").text.contains("affiliate links: if you buy"))
        #expect(index.hits("buy")["/guides/hold/"] == nil)
        let list = site.page("/search/").addresses
        #expect(list.contains("/guides/hold/") && !list.contains("/guides/secret/"))
    }

    @Test("A statement is found by its month and by what is on it, figures aside")
    func statements() throws {
        let index = try ReadIndex(TestSite.livelyBuilt)
        #expect(index.hits("november")["/statements/2025-11/"] == "title")
        #expect(index.hits("2025")["/statements/2025/"] == "title")
        #expect(index.hits("acme")["/statements/2025-11/"] == "text")
        #expect(index.words.keys.filter { Int($0) != nil && !["2025", "2026"].contains($0) } == [])
    }

    @Test("The list has every page of the index, group by group, each once", arguments: [Edition.everyone, .affiliate])
    func list(edition: Edition) throws {
        let site = edition == .everyone ? TestSite.livelyBuilt : TestSite.livelyPrivate
        let page = site.page("/search/")
        let text = try #require(page.text.firstRange(of: "<main").map { page.text[$0.lowerBound...] })
        let main = Markup(String(text.prefix(upTo: try #require(text.firstRange(of: "</main>")).lowerBound)))
        let listed = main.all("a").compactMap { $0["href"] }
        #expect(listed == (try ReadIndex(site)).pages.map { $0[0] })
        let headings = main.text.matches(of: #/<h2[^>]*>(.*?)</h2>/#).map { String($0.1) }
        #expect(
            headings == [
                "Programs", "Guides", "Bonuses", "Comparisons", "Pages", "Statements 2026", "Statements 2025",
            ])
        for path in ["/attribution/", "/reconciliation/"] {
            #expect(listed.contains(path) == (edition == .affiliate), "\(path)")
        }
        #expect((page.meta("robots") == nil) == (edition == .everyone))
    }

    @Test("The box is a form that leads to the list without script")
    func box() {
        for base in ["https://books.example", "https://example.org/open/books"] {
            let site = TestSite(["Content/site.yml": TestSite.settings(baseURL: base)]).build()
            for path in site.pages {
                let form = Markup(site.text(path)).all("form").first
                #expect(form?["action"] == site.base.path + "search/", "\(path)")
                #expect(form?["method"] == nil)
            }
            let script = site.page("/").all("script").compactMap { $0["src"] }
            #expect(script.count == 1 && site.has(String((script.first ?? "").dropFirst(site.base.path.count))))
        }
    }

    @Test("Advertising is marked in the index and in the list")
    func labels() throws {
        var source = TestSite(Self.content)
        source.files["Content/site.yml"] = TestSite.settings("disclosure: {label: Ad}\n")
        let site = source.build()
        let pages = try ReadIndex(site).pages
        #expect(pages.filter { $0.count == 5 }.map { $0[0] + " " + $0[4] } == ["/guides/hold/ Ad"])
        #expect(site.page("/search/").text.contains("</a> <span class=\"label\">Ad</span>"))
    }

    @Test("Search is off where the settings say so")
    func off() {
        var source = TestSite(Self.content)
        source.files["Content/site.yml"] = TestSite.settings("search: false\n")
        let site = source.build()
        #expect(site.paths.filter { $0.contains("search") } == [])
        for path in site.pages {
            #expect(Markup(site.text(path)).tags.allSatisfy { $0.name != "form" && $0["src"]?.contains(".js") != true })
            #expect(!site.text(path).contains("/search/"), "\(path)")
        }
        #expect(site.text("_headers").contains("form-action 'none'"))
        #expect(!site.text("_headers").contains("script-src"))
    }

    @Test("What the ledger keeps private is in the index of the private edition alone")
    func editions() throws {
        let site = TestSite.lively(settings: TestSite.settings("publish: {rows: true}\n")).build()
        let everyone = try ReadIndex(site)
        #expect(everyone.words["customer-anna"] == nil && everyone.words["anna"] == nil)
        #expect(try ReadIndex(TestSite.livelyPrivate).hits("customer-anna")["/statements/2025-11/"] == "text")
    }

    @Test(
        "The guard finds in the index what leaks on a page, in the text and in what is shown of a result",
        arguments: [("customer-anna", "words-0"), ("Ann Lee", "pages-0"), ("ann.lee@mail.example", "words-0")])
    func leaks(value: String, file: String) {
        let text = file == "words-0" ? "Thanks, \(value)!" : "Thanks!"
        let title = file == "words-0" ? "Thanks" : "Thanks, \(value)"
        let site = TestSite(["Content/guides/thanks.md": TestSite.guide(text, title: title)]).build()
        let place = Place(file: "Content/ledger/a.csv", line: 2, column: 5)
        let index = site.rendered.files.filter { $0.path.contains("search") }
        let found = LeakGuard([PrivateValue(Array(value.utf8), column: "customer", at: place)]).search(index, jobs: 1)
        #expect(found.contains { $0.message.contains("assets/search/\(file).") }, "\(found.map(\.message))")
    }

    @Test("Any number of workers, and building again, gives the same bytes in shards that stand in order")
    func large() throws {
        var source = TestSite()
        for number in 0..<200 {
            let words = (0..<120).map { "w\(($0 * 7919 + number * 104_729) % 9000)x" }.joined(separator: " ")
            source.files["Content/guides/g\(number).md"] = TestSite.guide(words + " 𐐀lpha ﬀ.", title: "Guide \(number)")
        }
        let site = source.build(jobs: 1)
        #expect(site.rendered.files == source.build(jobs: 4).rendered.files)
        let index = try ReadIndex(site)
        #expect(
            index.firsts.count > 2
                && index.firsts.map { Array($0.utf16) }.elementsEqual(
                    index.firsts.map { Array($0.utf16) }.sorted { $0.lexicographicallyPrecedes($1) }, by: ==)
        )
        #expect(index.hits("w0x").count == (0..<200).count { site.page("/guides/g\($0)/").text.contains("w0x ") })
        #expect(index.hits("guide").values.count { $0 == "title" } == 200)
        for path in index.files where path.contains("words") { #expect(site.text(path).utf8.count < 36 * 1024) }
    }

    @Test("The index has 700 bytes a page or less, and what a search begins with 40 KB or less")
    func size() throws {
        let site = TestSite.livelyBuilt
        let index = try ReadIndex(site)
        let bytes = index.files.reduce(0) { $0 + site.text($1).utf8.count }
        #expect(bytes <= 700 * index.pages.count, "\(bytes) bytes of \(index.pages.count) pages")
        let first = ["search/index.json"] + index.files.filter { $0.contains("words-0") }
        #expect(first.reduce(0) { $0 + site.text($1).utf8.count } <= 40 * 1024)
    }
}
