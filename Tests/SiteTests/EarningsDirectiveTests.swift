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

    // Suite has three payments in November, Extra and Bolt one each, and Acme's sale in May has no product.
    @Test("Groups that are too small are merged, over the whole time, and in the public edition alone")
    func merging() {
        let body = "by: product\nperiod: total\nprograms: [acme, bolt]\nshow: table"
        let caption = "Earned by product, November 2025 to May 2026 so far USD"
        #expect(
            page(body).table(caption) == [
                ["Suite", "3", "1,380.49", "690.25"], ["other", "3", "113.33", "56.67"],
            ])
        #expect(page(body).text.contains("Groups of fewer than 3 payments are merged into “other”."))
        #expect(
            page(body, settings: TestSite.settings("publish: {min_group: 4}\n")).table(caption) == [
                ["other", "6", "1,493.82", "746.92"]
            ])
        #expect(
            page(body, edition: .affiliate).table(caption) == [
                ["Suite", "3", "1,380.49", "690.25"], ["Bolt", "1", "33.33", "16.67"], ["Extra", "1", "10.00", "5.00"],
                ["other", "1", "70.00", "35.00"],
            ])
        let november = "by: page\nperiod: 2025-11\nprogram: acme\nshow: table"
        #expect(
            page(november).table("Earned by page, Acme, November 2025 USD") == [["other", "4", "1,390.49", "695.25"]])
        #expect(
            page(november, settings: TestSite.settings("publish: {min_group: 1}\n")).table(
                "Earned by page, Acme, November 2025 USD")?.first == [
                    "Start <here> & now", "3", "1,380.49", "690.25",
                ])
    }

    @Test("A chart of groups has a bar for each that is published, and no other name")
    func groups() {
        let page = page("by: product\nperiod: total\nprograms: [acme, bolt]")
        let svg = page.text.split(separator: "<svg class=\"plot\"").last.map(String.init) ?? ""
        #expect(svg.contains(">Suite</text>") && svg.contains(">690.25</text>"))
        #expect(svg.contains(">other</text>") && svg.contains(">56.67</text>"))
        #expect(!page.text.contains("Extra"))
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
