import Templates
import Testing

@testable import Site

@Suite("The templates of a site")
struct TemplateCatalogTests {
    private static func catalog(_ files: [String: String] = [:]) -> TemplateCatalog {
        var site = TestSite.lively()
        site.files.merge(files) { $1 }
        let input = site.input()
        site.edition = .affiliate
        return TemplateCatalog(input, privateSite: site.input(), isSound: true)
    }

    private static let plain = catalog()

    @Test("Every template is listed, with the pages that it has a part in")
    func pages() throws {
        let built = TestSite.livelyBuilt
        #expect(Self.plain.entries.map(\.name) == TemplateSet([]).names)
        let statement = try #require(Self.plain["statement"])
        let months = built.pages.filter { $0.wholeMatch(of: /statements\/\d{4}-\d\d\/index.html/) != nil }
        #expect(statement.pages.map { $0.dropFirst() + "index.html" }.sorted() == months.map { "\($0)" }.sorted())
        let layout = try #require(Self.plain["layout"])
        #expect(layout.pages.count == built.pages.count)
        #expect(Self.plain["attribution"]?.isPrivate == true)
        #expect(statement.isPrivate == false)
    }

    @Test("A part names the templates that take it, and they name it")
    func uses() throws {
        for entry in Self.plain.entries {
            for name in entry.takes { #expect(Self.plain[name]?.takenBy.contains(entry.name) == true, "\(name)") }
            for name in entry.takenBy { #expect(Self.plain[name]?.takes.contains(entry.name) == true, "\(name)") }
        }
        #expect(Self.plain["partials/offers"]?.takes == ["partials/offer"])
    }

    @Test("Examples are what the first page that has one shows")
    func examples() throws {
        let statement = try #require(Self.plain["statement"])
        let page = TestSite.livelyBuilt.text(statement.pages[0].dropFirst() + "index.html")
        for name in ["title", "state", "description", "canonical"] {
            let example = try #require(statement.fields.first { $0.name == name }?.example)
            #expect(page.contains(example), "\(name)")
        }
        let totals = try #require(statement.fields.first { $0.name == "totals" })
        #expect(totals.fields.contains { $0.name == "caption" && $0.example != nil })
    }

    @Test("A part may name what each of the places has in which it stands")
    func partFields() throws {
        let list = try #require(Self.plain["partials/page-list"])
        #expect(list.fields.contains { $0.name == "pages" })
        let offer = try #require(Self.plain["partials/offer"])
        #expect(offer.fields.contains { $0.name == "href" && $0.example?.hasPrefix("https://") == true })
        #expect(offer.outerNames.contains("site_title"))
        #expect(!offer.outerNames.contains("href"))
    }

    @Test("It is said which files are the site's, and which are only copies")
    func origins() throws {
        let search = try #require(BuiltinTheme.files.first { $0.path == "partials/search.mustache" })
        let catalog = Self.catalog([
            "Templates/partials/search.mustache": String(decoding: search.bytes, as: UTF8.self),
            "Templates/partials/over.mustache": "<p>{{title}}</p>\n", "Templates/mine.mustache": "<p>{{title}}</p>\n",
            "Templates/assets/theme.css": "p{}\n",
        ])
        #expect(catalog["partials/search"]?.origin == .copied)
        #expect(catalog["partials/over"]?.origin == .changed)
        #expect(catalog["mine"]?.origin == .own)
        #expect(catalog["mine"]?.isUsed == false)
        #expect(catalog["statement"]?.origin == .builtin)
        #expect(catalog.assets.first { $0.path == "assets/theme.css" }?.origin == .changed)
    }

    @Test("A site with errors has its templates listed, without pages and examples")
    func broken() throws {
        let catalog = Self.catalog(["Templates/partials/over.mustache": "{{titel}}"])
        #expect(catalog.diagnostics.map(\.code).contains("template/unknown-name"))
        let statement = try #require(catalog["statement"])
        #expect(statement.pages.isEmpty)
        #expect(statement.fields.allSatisfy { $0.example == nil })
        #expect(statement.fields.contains { $0.name == "totals" })
    }

    @Test("A change of one part shows on every page that takes it, and on no other")
    func change() throws {
        let before = TestSite.livelyBuilt
        var site = TestSite.lively()
        let builtin = try #require(BuiltinTheme.files.first { $0.path == "partials/breadcrumbs.mustache" })
        site.files["Templates/partials/breadcrumbs.mustache"] =
            "<!-- here -->" + String(decoding: builtin.bytes, as: UTF8.self)
        let after = site.build()
        let pages = try #require(Self.plain["partials/breadcrumbs"]).pages.map {
            $0.hasSuffix("/") ? $0.dropFirst() + "index.html" : "\($0.dropFirst())"
        }
        let changed = after.pages.filter { after.text($0) != before.text($0) }
        #expect(!changed.isEmpty)
        #expect(changed.allSatisfy { after.text($0).contains("<!-- here -->") })
        #expect(Set(changed).isSubset(of: Set(pages.map { "\($0)" })))
        for page in before.pages where before.text(page).contains("class=\"crumbs\"") {
            #expect(changed.contains(page), "\(page)")
        }
    }
}
