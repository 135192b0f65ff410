import Diagnostics
import Templates
import Testing

@testable import Site

@Suite("Templates and views")
struct ThemeTests {
    @Test("The built-in theme names only what the views have")
    func builtin() {
        #expect(TemplateSet([]).check(SiteViews.schemas) == [])
    }

    @Test("Every template of the built-in theme is used")
    func used() {
        let set = TemplateSet([])
        #expect(Set(set.names).subtracting(set.uses(SiteViews.schemas).keys).sorted() == [])
    }

    @Test("A field that a view does not have is reported where it stands, and nothing is built")
    func unknownField() {
        let site = TestSite(["Templates/partials/sum.mustache": "<p>\n  {{captoin}}</p>\n"])
        let errors = site.diagnostics().filter { $0.hasPrefix("error") }
        #expect(errors.count == 1)
        #expect(errors.first?.hasPrefix("error Templates/partials/sum.mustache:2:5 template/unknown-name: ") == true)
        let rendered = SiteBuilder(site.input(), jobs: 1).build()
        #expect(rendered.files.isEmpty)
        #expect(rendered.pageCount == 0)
    }

    @Test("A site's own template stands over the theme's, and its assets are published under their fingerprint")
    func ownTemplates() {
        let site = TestSite([
            "Templates/404.mustache": "<h1>{{title}} of {{site_title}}</h1>\n", "Templates/assets/theme.css": "p{}",
            "Templates/assets/extra.txt": "More.",
        ]).build()
        #expect(site.text("404.html") == "<h1>Page not found of Books</h1>\n")
        let sheet = site.page("/").all("link").first { $0["rel"] == "stylesheet" }?["href"] ?? ""
        #expect(site.text(String(sheet.dropFirst())) == "p{}")
        #expect(site.paths.contains { $0.hasPrefix("assets/extra.") })
    }

    @Test("Every field that a view offers is said what it is")
    func described() {
        for (name, schema) in SiteViews.schemas { #expect(!schema.fields.isEmpty, "\(name)") }
    }
}
