import Testing

@Suite("Totals in the site's own currency")
struct ConversionTests {
    /// The lively site with rates for its yen, in dollars.
    private func site(_ rates: String) -> TestSite {
        var site = TestSite.lively(settings: TestSite.settings("currency: USD\n"))
        site.files["Content/rates.csv"] = "date,base,quote,rate\n\(rates)"
        return site
    }

    @Test("Each total is converted once, at the last rate on or before the month's end, and marked as converted")
    func converted() {
        let page = site("2025-12-01,JPY,USD,0.0065\n2026-03-31,JPY,USD,0.0067\n2026-04-01,JPY,USD,0.5\n").build()
            .page("/statements/2026-03/")
        #expect(page.sums.map(\.unit) == ["USD", "JPY", "USD"])
        // 12,002 JPY × 0.0067 = 80.4134 USD, and 14,502 JPY × 0.0067 = 97.1634 USD.
        #expect(page.sums.last?.terms.map(\.amount) == ["−358.93", "80.41", "0.00", "0.00", "0.00", "−278.52"])
        #expect(page.text.contains("<h2>All programs, converted <small>USD</small></h2>"))
        #expect(page.text.contains("Converted at 1 JPY = 0.0067 USD (31 Mar 2026)."))
    }

    @Test("A month whose figures are all in the site's currency is not converted")
    func own() {
        let page = site("2025-12-01,JPY,USD,0.0065\n").build().page("/statements/2025-11/")
        #expect(page.sums.map(\.unit) == ["USD"])
        #expect(!page.text.contains("converted"))
    }

    @Test("A rate that is missing is an error, and nothing is built")
    func missing() {
        let errors = site("2026-01-01,JPY,USD,0.0065\n").diagnostics().filter { $0.hasPrefix("error") }
        #expect(errors.count == 1)
        #expect(errors.first?.hasPrefix("error Content/rates.csv:1:1 rates/missing-rate: ") == true)
        #expect(errors.first?.contains("2025-12-31") == true)
    }
}
