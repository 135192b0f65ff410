import Site
import Testing

@Suite("Figures in texts")
struct InlineFigureTests {
    /// The lively site with figures on a plain page, a line each, and what stands there.
    private func texts(
        _ names: [String], asOf: String = "2026-05-12", settings: String = TestSite.settings(),
        rates: String? = nil, edition: Edition = .everyone
    ) -> [String] {
        let page = site(names, asOf: asOf, settings: settings, rates: rates, edition: edition).build().page("/figures/")
        return page.text.split(separator: "\n").filter { $0.hasPrefix("<p>@") }.map { line in
            String(Markup.plain(line).dropFirst())
        }
    }

    private func site(
        _ names: [String], asOf: String = "2026-05-12", settings: String = TestSite.settings(), rates: String? = nil,
        edition: Edition = .everyone
    ) -> TestSite {
        var site = TestSite.lively(asOf: asOf, settings: settings, edition: edition)
        site.files["Content/pages/figures.md"] =
            "---\ntitle: Figures\n---\n" + names.map { "@{{ \($0) }}\n\n" }.joined()
        // Its links lead to months that books of another day do not have.
        site.files["Content/guides/start.md"] = TestSite.guide("Text.")
        site.files["Content/rates.csv"] = rates.map { "date,base,quote,rate\n" + $0 }
        return site
    }

    /// Errors on the page of figures, without their place's file.
    private func errors(_ names: [String], asOf: String = "2026-05-12") -> [String] {
        site(names, asOf: asOf).diagnostics().filter { $0.hasPrefix("error Content/pages/figures.md") }.map {
            $0.replacing("error Content/pages/figures.md:", with: "")
        }
    }

    // Acme's rows: sales of 1,390.49 in November 2025, at 50% 600.00 + 40.25 + 50.00 + 5.00 = 695.25; the 80.50 comes
    // back in November while on hold, 400.00 and 800.00 of the 1,200.00 in December and January after it.
    @Test("Amounts of a month, a year, twelve months and everything are those of the rows")
    func amounts() {
        let expected = [
            ("acme.sales.2025-11", "1,390.49 USD"), ("acme.refunds.2025-11", "80.50 USD"),
            ("acme.earned.2025-11", "695.25 USD"), ("acme.reversed.2025-11", "40.25 USD"),
            ("acme.net.2025-11", "655.00 USD"), ("acme.payments.2025-11", "4"),
            ("acme.pending.2025-11", "655.00 USD"), ("acme.available.2025-11", "0.00 USD"),
            ("acme.cleared.2025-12", "655.00 USD"), ("acme.paid.2025-12", "0.01 USD"),
            ("acme.available.2025-12", "454.99 USD"), ("acme.credited.2026-01", "12.66 USD"),
            ("acme.available.2026", "−392.35 USD"), ("acme.earned.2025", "695.25 USD"),
            ("acme.reversed.2025", "240.25 USD"), ("acme.earned", "730.25 USD"), ("acme.earned.total", "730.25 USD"),
            ("acme.net", "90.00 USD"), ("acme.paid.last_12_months", "460.01 USD"),
            ("acme.earned.last_12_months", "695.25 USD"), ("acme.earned.last_month", "0.00 USD"),
            ("acme.earned.this_month", "35.00 USD"), ("acme.earned.this_year", "35.00 USD"),
            ("acme.earned.last_year", "695.25 USD"), ("acme.pending", "35.00 USD"), ("acme.payments", "5"),
            ("sora.earned", "14,502 JPY"), ("sora.earned.2025", "2,500 JPY"),
        ]
        #expect(texts(expected.map(\.0)) == expected.map(\.1))
    }

    @Test("An amount is marked up with its value for machines")
    func markup() {
        let page = site(["acme.available.2026"]).build().page("/figures/")
        #expect(page.text.contains("<p>@<data value=\"-392.35\">−392.35 USD</data></p>"))
    }

    @Test("Periods are in words, and say where they still run")
    func periods() {
        let names = [
            "last_month", "this_month", "last_12_months", "this_year", "last_year", "total", "2025-12", "2026",
        ]
        #expect(
            texts(names.map { "period.\($0)" }) == [
                "April 2026", "May 2026 so far", "May 2025 to April 2026", "2026 so far", "2025", "since November 2025",
                "December 2025", "2026 so far",
            ])
        #expect(texts(["site.title", "site.as_of"]) == ["Books", "12 May 2026"])
    }

    @Test("A month is over on its last day, the first month too")
    func edges() {
        #expect(
            texts(["period.last_month", "period.this_month", "acme.earned.last_month"], asOf: "2026-05-31") == [
                "May 2026", "May 2026", "35.00 USD",
            ])
        #expect(
            texts(["acme.earned.last_month", "period.total"], asOf: "2025-11-30") == [
                "695.25 USD", "since November 2025",
            ])
        #expect(
            errors(["acme.earned.last_month", "acme.earned.this_month"], asOf: "2025-11-29") == [
                "4:2 page/no-statement: `acme` has no statement in the time that `acme.earned.last_month` names"
            ])
        #expect(texts(["period.this_year", "acme.earned.last_year"], asOf: "2026-12-31") == ["2026", "695.25 USD"])
    }

    @Test("A time before the first month or in the future is an error at its place")
    func outside() {
        #expect(
            errors(["acme.earned.2025-10", "acme.earned.2026-06", "period.2024", "sora.earned.2025-11", "idle.earned"])
                == [
                    "4:2 page/no-statement: `acme` has no statement in the time that `acme.earned.2025-10` names",
                    "6:2 page/no-statement: `acme` has no statement in the time that `acme.earned.2026-06` names",
                    "8:2 page/no-statement: the site has no statement in the time that `period.2024` names",
                    "10:2 page/no-statement: `sora` has no statement in the time that `sora.earned.2025-11` names",
                    "12:2 page/no-statement: `idle` has no statement in the time that `idle.earned` names",
                ])
    }

    @Test("All programs are added up in the site's currency at the rate of the period's end, else not at all")
    func currencies() {
        let rates = "2025-12-01,JPY,USD,0.0065\n2026-03-31,JPY,USD,0.0067\n2026-04-01,JPY,USD,0.005\n"
        let settings = TestSite.settings("currency: USD\n")
        // In March 2026 Sora earned 12,002 JPY: 80.41 USD. In all, 14,502 JPY at 0.005 are 72.51 USD, and Acme and Bolt
        // earned 730.25 and 16.67. Before December 2025 there was no yen to convert.
        #expect(
            texts(
                ["all.earned.2026-03", "all.earned", "all.earned.2025-11", "all.payments"], settings: settings,
                rates: rates) == ["80.41 USD", "819.43 USD", "711.92 USD", "9"])
        #expect(
            errors(["all.earned", "all.payments"]) == [
                "4:2 page/several-currencies: `all.earned` would add up USD and JPY, which are different currencies"
            ])
    }

    @Test("Terms are those in force, and what they do not state is an error")
    func terms() {
        let expected = [
            ("acme.name", "Acme"), ("acme.rate", "50%"), ("acme.top_rate", "50%"), ("acme.tier", "Only"),
            ("acme.next_tier", "none"), ("acme.hold", "30 days"), ("acme.minimum", "none"), ("idle.tier", "Only"),
        ]
        #expect(texts(expected.map(\.0)) == expected.map(\.1))
        #expect(
            errors(["acme.cookie", "acme.methods"]) == [
                "4:2 page/no-figure: the terms of `acme` do not state what `acme.cookie` asks for",
                "6:2 page/no-figure: the terms of `acme` do not state what `acme.methods` asks for",
            ])
    }

    @Test("The note stands beneath a text with figures of the books, in both editions, and beneath no other")
    func note() {
        let note = "<p class=\"note\">Past results are not typical and promise nothing.</p>"
        for edition in [Edition.everyone, .affiliate] {
            #expect(site(["acme.payments"], edition: edition).build().page("/figures/").text.contains(note))
            #expect(!site(["acme.hold"], edition: edition).build().page("/figures/").text.contains(note))
        }
    }

    @Test("A template that drops the note is an error")
    func droppedNote() {
        var source = site(["acme.earned"])
        source.files["Templates/partials/prose.mustache"] = "{{{body}}}"
        let found = SiteBuilder(source.input(), jobs: 1).build().diagnostics.filter { $0.severity == .error }
        #expect(found.map(\.code) == ["template/no-earnings-note"])
        #expect(found.first?.message.hasPrefix("`figures/index.html` has figures of the books") == true)
        var directive = TestSite.lively()
        directive.files["Content/pages/e.md"] = "---\ntitle: E\n---\n```earnings\nprogram: acme\n```\n"
        directive.files["Templates/directives/earnings.mustache"] = "{{summary}}"
        let other = SiteBuilder(directive.input(), jobs: 1).build().diagnostics.filter { $0.severity == .error }
        #expect(other.map(\.code) == ["template/no-earnings-note"])
    }

    @Test("A description has its figures, and away from its page the note")
    func description() {
        var source = TestSite.lively()
        source.files["Content/guides/one.md"] =
            "---\ntitle: One\ndescription: \"{{ acme.paid.2026-01 }} in {{ period.2026-01 }}.\"\ndate: 2026-01-02\n---\nText.\n"
        let site = source.build()
        let whole = "460.00 USD in January 2026. Past results are not typical and promise nothing."
        let page = site.page("/guides/one/")
        #expect(page.text.contains("<p class=\"lead\">460.00 USD in January 2026.</p>"))
        #expect(page.meta("description") == whole)
        #expect(site.page("/guides/").text.contains("<p>\(whole)</p>"))
        #expect(site.text("feed.xml").contains(whole))
        #expect(page.text.contains("<p class=\"note\">Past results"))
    }
}
