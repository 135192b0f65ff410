import Site
import Testing

@Suite("Earnings on pages")
struct EarningsDirectiveTests {
    private func site(_ body: String, settings: String = TestSite.settings(), edition: Edition = .everyone) -> TestSite
    {
        var site = TestSite.lively(settings: settings, edition: edition)
        site.files["Content/guides/one.md"] = TestSite.guide("```earnings\n\(body)\n```")
        return site
    }

    private func page(_ body: String, settings: String = TestSite.settings(), edition: Edition = .everyone) -> Markup {
        site(body, settings: settings, edition: edition).build().page("/guides/one/")
    }

    @Test("A table by month has gross and net, the latest first, and their total")
    func months() {
        let page = page("program: acme\nfrom: 2025-11\nto: 2026-01\nshow: table")
        #expect(
            page.table("Earned by month, Acme, November 2025 to January 2026 USD") == [
                ["January 2026", "–", "−400.00", "−400.00"], ["December 2025", "–", "−200.00", "−200.00"],
                ["November 2025", "695.25", "−40.25", "655.00"], ["Total", "695.25", "−640.25", "55.00"],
            ])
        #expect(
            page.text.contains(
                "November 2025 to January 2026: earned 695.25 USD gross and 55.00 USD net of what was reversed, on sales "
                    + "of 1,390.49 USD gross and 109.99 USD net of refunds. As of 12 May 2026. Past results are not "
                    + "typical and promise nothing."))
    }

    @Test("Without programs, all are shown, a table a currency")
    func all() {
        let page = page("by: program\nperiod: all\nshow: table")
        #expect(
            page.table("Earned by program, November 2025 to May 2026 so far USD") == [
                ["Acme", "730.25", "−640.25", "90.00"], ["Bolt", "16.67", "–", "16.67"],
                ["Total", "746.92", "−640.25", "106.67"],
            ])
        #expect(
            page.table("Earned by program, Sora, November 2025 to May 2026 so far JPY") == [
                ["Sora", "14,502", "–", "14,502"]
            ])
    }

    @Test("A chart stands with its table behind it, and with its own ids")
    func chart() {
        var source = site("programs: [acme, bolt]\nperiod: 2025")
        source.files["Content/guides/one.md"]? += "\n```earnings\nby: program\nperiod: 2025-11\nprogram: all\n```\n"
        let page = source.build().page("/guides/one/")
        #expect(page.all("figure").count == 2)
        #expect(page.all("details").count == 2)
        #expect(page.text.contains("id=\"s2\""))
        #expect(Set(page.ids).count == page.ids.count)
        #expect(
            page.table("Earned by month, November 2025 to December 2025 USD") == [
                ["December 2025", "–", "–", "–"], ["November 2025", "695.25", "16.67", "711.92"],
            ])
        #expect(page.table("Earned by program, November 2025 USD")?.last == ["Total", "711.92", "−40.25", "671.67"])
    }

    /// Acme's sales of 10.00 each by product: in January three of Suite and three of Extra, in February three of Suite,
    /// one of Extra and two of Rare; and some of Bolt's in January.
    private func products(
        _ body: String, bolt: String = "", settings: String = TestSite.settings(), edition: Edition = .everyone
    ) -> Markup {
        let months = [("01", "acme,Suite", 3), ("01", "acme,Extra", 3), ("02", "acme,Suite", 3)]
        let more =
            [("02", "acme,Extra", 1), ("02", "acme,Rare", 2)] + (bolt.isEmpty ? [] : [("01", "bolt,\(bolt)", 1)])
        let rows = (months + more).flatMap { month, product, count in
            Array(repeating: "2026-\(month)-05,sale,\(product),10.00\n", count: count)
        }.enumerated().map { "\($0),\($1)" }
        return TestSite(
            [
                "Content/site.yml": settings, "Content/programs/bolt.yml": TestSite.program("Bolt"),
                "Content/ledger/a.csv": "id,date,type,program,product,amount\n" + rows.joined(),
                "Content/guides/one.md": TestSite.guide("```earnings\nby: product\nperiod: total\n\(body)\n```"),
            ], edition: edition
        ).build().page("/guides/one/")
    }

    private let caption = "Earned by product, Acme, January 2026 to April 2026 USD"

    @Test("Groups that are too small are merged, month by month, and in the public edition alone")
    func merging() {
        let body = "program: acme\nshow: table"
        // With February's one of Extra, January's statement would tell it.
        #expect(
            products(body).table(caption) == [
                ["Suite", "6", "60.00", "30.00"], ["Extra", "3", "30.00", "15.00"], ["other", "3", "30.00", "15.00"],
            ])
        #expect(products(body).text.contains("Groups of fewer than 3 payments are merged into “other”."))
        #expect(
            products(body, settings: TestSite.settings("publish: {min_group: 4}\n")).table(caption) == [
                ["other", "12", "120.00", "60.00"]
            ])
        #expect(
            products(body, edition: .affiliate).table(caption) == [
                ["Suite", "6", "60.00", "30.00"], ["Extra", "4", "40.00", "20.00"], ["Rare", "2", "20.00", "10.00"],
            ])
    }

    @Test("A group in which a program that is not shown has a few payments is merged, since the statement has them all")
    func sharing() {
        let body = "program: acme\nshow: table"
        #expect(
            products(body, bolt: "Suite").table(caption) == [
                ["Extra", "3", "30.00", "15.00"], ["Suite", "3", "30.00", "15.00"], ["other", "6", "60.00", "30.00"],
            ])
        #expect(products(body, bolt: "Else").table(caption) == products(body).table(caption))
    }

    @Test("A chart of groups has a bar for each that is published, and no other name")
    func groups() {
        let page = products("program: acme")
        let svg = page.text.split(separator: "<svg class=\"plot\"").last.map(String.init) ?? ""
        #expect(svg.contains(">Suite</text>") && svg.contains(">30.00</text>"))
        #expect(svg.contains(">other</text>") && svg.contains(">15.00</text>"))
        #expect(!page.text.contains("Rare"))
    }

    @Test("A time without a statement is an error at the directive")
    func outside() {
        for body in ["period: 2024", "from: 2026-06", "to: 2025-10", "program: idle", "program: sora\nperiod: 2025-11"]
        {
            let errors = site(body).diagnostics().filter { $0.hasPrefix("error") }
            #expect(errors.count == 1, "\(body)")
            #expect(errors.first?.hasPrefix("error Content/guides/one.md:6:1 page/no-statement: ") == true, "\(body)")
        }
    }
}
