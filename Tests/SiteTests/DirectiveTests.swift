import Testing

@testable import Site

@Suite("Directives on pages")
struct DirectiveTests {
    private func page(_ text: String, _ changes: [String: String] = [:]) -> Markup {
        let files = ["Content/guides/one.md": TestSite.guide(text)].merging(changes) { $1 }
        return TestSite(files).build().page("/guides/one/")
    }

    @Test("Steps stand in the page in order, with their Markdown")
    func steps() {
        let page = page("```steps\n- Sign *up*\n- {title: Wait, text: A day.}\n```")
        #expect(page.text.contains("<p class=\"step\">Sign <em>up</em></p>"))
        #expect(page.text.contains("<p class=\"step\">Wait</p>\n<p>A day.</p>"))
    }

    @Test("An offer has its tracked link, its bonus and the disclosure before it")
    func offer() throws {
        let page = page("```offer\noffer: acme/trial\nbonus: My *checklist*.\nplacement: middle\n```")
        let link = try #require(page.offset(of: "rel=\"sponsored nofollow noopener\""))
        let disclosure = try #require(page.offset(of: "This page has affiliate links"))
        #expect(disclosure < link)
        #expect(page.text.contains("s=one.middle&amp;u=https%3A%2F%2Facme.example%2Ftrial"))
        #expect(page.text.contains("<p>My <em>checklist</em>.</p>"))
        #expect(page.text.contains("Try Acme"))
    }

    @Test("A site may have a template of its own for a directive, which is checked like any other")
    func template() {
        let template = "<b>{{#steps}}{{{title}}}{{/steps}}</b>"
        let own = page("```steps\n- One\n```", ["Templates/directives/steps.mustache": template])
        #expect(own.text.contains("<b>One</b>"))
        let broken = TestSite(["Templates/directives/steps.mustache": "{{#step}}{{/step}}"]).diagnostics()
        #expect(
            broken == [
                "error Templates/directives/steps.mustache:1:4 template/unknown-name: there is no field `step` here"
            ])
    }
}
