import Site
import Testing

@Suite("Reconciliation in the private edition")
struct ReconciliationTests {
    /// Two programs that pay half: Acme leaves out a commission and reports one after its refund, Bolt pays too much.
    /// Some of Acme's texts are formulas, and one needs quotes.
    private static func site(_ settings: String = "", edition: Edition = .affiliate) -> BuiltSite {
        TestSite(
            [
                "Content/site.yml": TestSite.settings(settings),
                "Content/programs/bolt.yml": TestSite.program("Bolt"),
                "Content/ledger/a.csv": #"""
                id,date,type,program,customer,product,plan,amount,of,reported,note
                =A1+1,2026-01-03,sale,acme,customer-anna,"@Suite, ""big""",monthly,100.00,,0.00,note-alpha
                -A-0002,2026-01-04,sale,acme,customer-bert,Box,annual,80.00,,20.00,
                A-000003,2026-01-20,refund,acme,,,,40.00,-A-0002,,
                A-000004,2026-01-21,sale,acme,customer-cleo,Box,,10.00,,5.00,
                B-000001,2026-02-03,sale,bolt,customer-dora,Bolt,,30.00,,15.05,
                B-000002,2026-02-04,sale,bolt,customer-emil,Bolt,,30.00,,16.00,
                """#,
            ], edition: edition
        ).build()
    }

    @Test("The page has what is owed by program, and every row under its cause")
    func page() throws {
        let page = Self.site().page("/reconciliation/")
        #expect(page.text.contains("4 of 5 reported commissions differ from the terms."))
        #expect(
            page.table("What is owed USD") == [
                ["Acme", "2", "70.00", "–", "70.00"], ["Bolt", "2", "–", "1.05", "−1.05"],
                ["Total", "4", "70.00", "1.05", "68.95"],
            ])
        #expect(
            page.table("Not paid at all: 1 row USD") == [
                [
                    "=A1+1 3 Jan 2026", "@Suite, \"big\", monthly", "100.00", "0.00", "50.00", "−50.00", "–", "50.00",
                    "no commission reported; due Only (50%)",
                ]
            ])
        #expect(
            page.table("Refund taken twice: 1 row USD") == [
                [
                    "-A-0002 4 Jan 2026", "Box, annual", "80.00", "20.00", "40.00", "−20.00", "−20.00", "20.00",
                    "20.00 USD of refunds taken off the reported commission, and again by the refunds' own rows",
                ]
            ])
        let bolt = try #require(page.table("Not explained: 2 rows USD"))
        #expect(bolt.last == ["Total", "", "", "", "", "1.05", "", "−1.05", ""])
    }

    @Test("The file for a manager has the program's rows alone, no customer, and no formula")
    func files() {
        let site = Self.site()
        let header =
            "transaction,date,type,product,plan,amount,refunded,currency,tier,rate,terms_from,terms_source,"
            + "commission_expected,commission_reported,difference,owed,reason\n"
        #expect(
            site.text("reconciliation/acme.csv") == header
                + #"""
                '=A1+1,2026-01-03,sale,"'@Suite, ""big""",monthly,100.00,0.00,USD,Only,50%,2020-01-01,,50.00,0.00,-50.00,50.00,no commission reported; due Only (50%)
                '-A-0002,2026-01-04,sale,Box,annual,80.00,40.00,USD,Only,50%,2020-01-01,,40.00,20.00,-20.00,20.00,"20.00 USD of refunds taken off the reported commission, and again by the refunds' own rows"

                """#)
        #expect(
            site.text("reconciliation/bolt.csv") == header
                + #"""
                B-000001,2026-02-03,sale,Bolt,,30.00,0.00,USD,Only,50%,2020-01-01,,15.00,15.05,0.05,-0.05,no rate of the terms gives this figure; due Only (50%)
                B-000002,2026-02-04,sale,Bolt,,30.00,0.00,USD,Only,50%,2020-01-01,,15.00,16.00,1.00,-1.00,no rate of the terms gives this figure; due Only (50%)

                """#)
    }

    @Test("Statements lead to the program's part of the page, the page to its files and back")
    func links() {
        let site = Self.site()
        let statement = site.page("/statements/2026-01/")
        #expect(statement.addresses.contains("/reconciliation/#s.acme"))
        #expect(!statement.addresses.contains("/reconciliation/#s.bolt"))
        let page = site.page("/reconciliation/")
        #expect(page.ids.contains("s.acme") && page.ids.contains("s.bolt"))
        for address in ["/reconciliation/acme.csv", "/reconciliation/bolt.csv", "/statements/2026-01/"] {
            #expect(page.addresses.contains(address))
        }
    }

    @Test("What is within the tolerance is only counted, and a program without more has no file")
    func tolerance() {
        let some = Self.site("reconciliation: {tolerance: 0.05}\n")
        #expect(some.page("/reconciliation/").text.contains("1 further row differs within the tolerance."))
        #expect(!some.text("reconciliation/bolt.csv").contains("B-000001"))
        let all = Self.site("reconciliation: {tolerance: 50.00}\n")
        #expect(
            all.page("/reconciliation/").text.contains(
                "5 reported commissions, and none is off by more than the tolerance."))
        #expect(all.paths.allSatisfy { !$0.hasPrefix("reconciliation/") || $0.hasSuffix("index.html") })
        #expect(all.page("/statements/2026-02/").addresses.contains("/reconciliation/"))
    }

    @Test("The public site has the counts and sums of its statements, and no more")
    func publicSite() {
        let site = Self.site(edition: .everyone)
        #expect(site.paths.allSatisfy { !$0.contains("reconciliation") })
        #expect(site.pages.allSatisfy { !site.text($0).contains("/reconciliation/") })
        #expect(
            site.page("/statements/2026-01/").table("Reported less computed USD") == [["Acme", "1", "2", "−70.00"]])
    }
}
