import Testing

@testable import Site

@Suite("Comparisons on pages")
struct ComparingDirectiveTests {
    private static let files = [
        "Content/programs/other.yml": TestSite.program("Other").replacing(
            "percent: 50", with: "percent: 10, pays: first"),
        "Content/ledger/sales.csv": """
        id,date,type,program,customer,amount,of
        a,2024-11-05,sale,acme,c,100.00,
        b,2025-02-05,renewal,acme,c,100.00,
        c,2025-03-05,renewal,acme,c,100.00,
        d,2025-03-09,refund,acme,,40.00,c
        e,2025-03-10,bonus,acme,,7.00,
        """,
    ]

    private func page(_ text: String) -> Markup {
        var files = Self.files
        files["Content/guides/one.md"] = TestSite.guide(text)
        return TestSite(files).build().page("/guides/one/")
    }

    @Test("A replay shows the sales by year under both programs' terms, and their sum")
    func replay() throws {
        let page = page("```replay\nfrom: acme\nprogram: other\n```")
        let rows = try #require(page.table("Acme’s sales under Other’s terms USD"))
        #expect(
            rows == [
                ["2024", "100.00", "50.00", "10.00", "−40.00"], ["2025", "160.00", "80.00", "–", "−80.00"],
                ["2026", "–", "–", "–", "–"], ["Together", "260.00", "130.00", "10.00", "−120.00"],
            ])
        #expect(page.text.contains("3 payments up to 30 April 2026"))
        #expect(page.text.contains("not typical"))
    }

    @Test("A scenario shows what each program would pay after some months, with what it supposes")
    func scenario() throws {
        let page = page(
            """
            ```compare
            programs: [acme, other]
            scenario: {customers: 2, price: 10.00, churn: 0, months: [1, 3]}
            ```
            """)
        let rows = try #require(page.table("Earned in the scenario USD"))
        // Acme pays 5.00 a payment: 2, 4 and 6 payments. Other pays 1.00 once a customer.
        #expect(rows == [["Acme", "10.00", "60.00"], ["Other", "2.00", "6.00"]])
        #expect(page.text.contains("2 new customers a month from May 2026 on, each paying 10.00 USD every month"))
        #expect(page.text.contains("Nobody leaves."))
        #expect(page.text.contains("no promise"))
        #expect(page.text.contains("The terms of the programs"))
    }

    @Test("A scenario that no rate matches is an error at its place")
    func noRate() {
        var files = Self.files
        files["Content/programs/other.yml"] = TestSite.program("Other").replacing(
            "percent: 50", with: "plan: x, percent: 1")
        files["Content/guides/one.md"] = TestSite.guide(
            "```compare\nprograms: [acme, other]\nscenario: {customers: 1, price: 1.00, churn: 0, plan: y}\n```")
        #expect(
            TestSite(files).diagnostics() == [
                "error Content/guides/one.md:8:11 page/scenario-no-rate: no rate of tier `only` of `other` matches a "
                    + "payment of the plan `y`"
            ])
    }
}
