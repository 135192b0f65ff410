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

    @Test("A card has the terms in force with their source, and what it was asked for in that order")
    func facts() {
        let source = "    source: {title: Their page, url: \"https://acme.example/t\", retrieved: 2026-01-02}\n"
        let program = TestSite.program("Acme", "").replacing("    hold: {", with: source + "    hold: {")
        let all = page("```facts\nprogram: acme\n```", ["Content/programs/acme.yml": program])
        let labels = all.text.split(separator: "<aside class=\"sheet\"").last?.split(separator: "<dt>").dropFirst()
            .map { String($0.prefix { $0 != "<" }) }
        #expect(labels == ["Pays", "Hold", "Paid", "Refunds"])
        #expect(all.text.contains("<p class=\"sheet-title\"><a href=\"/programs/acme/\">Acme</a></p>"))
        #expect(
            all.text.contains("In force since 1 Jan 2020. Source: <a href=\"https://acme.example/t\">Their page</a>"))
        let some = page("```facts\nprogram: acme\nshow: [cookie, hold]\n```")
        #expect(
            some.text.contains(
                "<div><dt>Cookie</dt><dd>Not stated</dd></div>\n<div><dt>Hold</dt><dd>30 days, then it clears</dd></div>"
            ))
        #expect(!some.text.contains("<dt>Paid</dt>"))
    }

    @Test(
        "A source is linked and dated as far as the terms say",
        arguments: [
            (", retrieved: 2026-01-02", "Their page, read on <time datetime=\"2026-01-02\">2 Jan 2026</time>.</p>"),
            (", url: \"https://acme.example/t\"", "<a href=\"https://acme.example/t\">Their page</a>.</p>"),
            ("", "Their page.</p>"),
        ])
    func sources(more: String, shown: String) {
        let source = "    source: {title: Their page\(more)}\n"
        let program = TestSite.program("Acme", "").replacing("    hold: {", with: source + "    hold: {")
        let page = page("```facts\nprogram: acme\n```", ["Content/programs/acme.yml": program])
        #expect(page.text.contains("In force since 1 Jan 2020. Source: \(shown)"))
    }

    @Test("A ladder marks the site's own place and says what the next tier takes, unless told not to")
    func tiers() {
        let program = """
            name: Acme
            url: https://acme.example
            currency: USD
            terms:
              - from: 2020-01-01
                tier_policy: {review: payment, demotion: true, lock: none}
                tiers:
                  - {id: low, name: Low, rates: [{percent: 10}]}
                  - {id: high, name: High, needs: {all: [{metric: sales, more_than: 100.00}]}, rates: [{percent: 20}]}
                hold: {days: 30}
            """
        let files = [
            "Content/programs/acme.yml": program,
            "Content/ledger/a.csv": "id,date,type,amount\n1,2026-03-02,sale,60.00\n",
        ]
        let here = page("```tiers\nprogram: acme\n```", files)
        #expect(
            here.text.contains(
                "<li class=\"here\" aria-current=\"step\">\n<p class=\"mark\">This site is here</p>\n"
                    + "<p class=\"step\">Low</p>"))
        #expect(here.text.contains("40.01 USD more in sales to reach High."))
        #expect(here.text.contains("Our place as of 30 Apr 2026."))
        let plain = page("```tiers\nprogram: acme\nplace: false\n```", files)
        #expect(plain.text.contains("<p class=\"step\">High</p>"))
        #expect(!plain.text.contains("This site is here") && !plain.text.contains("40.01"))
        #expect(!plain.text.contains("Our place"))
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
