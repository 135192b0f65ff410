import Testing

@Suite("What pages have earned")
struct PageEarningsTests {
    /// Sales of two guides: one with enough for its group in January, the other never.
    private static let files = [
        "Content/guides/many.md": TestSite.guide("[a](aff:acme/trial)", title: "Many"),
        "Content/guides/few.md": TestSite.guide("[a](aff:acme/trial)", title: "Few"),
        "Content/ledger/a.csv": "id,date,type,amount,sub_id\n"
            + (1...4).map { "m\($0),2026-01-0\($0),sale,10.00,many\n" }.joined()
            + "m5,2026-02-01,sale,500.00,many\n"
            + (1...3).map { "o\($0),2026-01-1\($0),sale,10.00,\n" }.joined() + "f1,2026-01-20,sale,10.00,few\n",
    ]

    private static func site(_ publish: String, edition: String = "") -> BuiltSite {
        TestSite(files.merging(["Content/site.yml": TestSite.settings(publish)]) { $1 }).build()
    }

    @Test("A page says so only where the site asks for it")
    func off() {
        #expect(!Self.site("").text("guides/many/index.html").contains("has earned"))
    }

    @Test("A page whose group is large enough says it, without months of few sales, and that it is not typical")
    func told() {
        let site = Self.site("publish: {page_earnings: true}\n")
        #expect(
            site.text("guides/many/index.html").contains(
                "Up to 30 April 2026, this guide has earned 20.00 USD on 4 payments, before refunds and without months "
                    + "of few sales. Past results are not typical and promise nothing."))
        #expect(!site.text("guides/few/index.html").contains("has earned"))
    }

    @Test("Sales of channels and redirects are known to the affiliate alone")
    func channels() throws {
        var source = TestSite(
            Self.files.merging([
                "Content/site.yml": TestSite.settings("channels: [email]\n"),
                "Content/ledger/a.csv": "id,date,type,amount,sub_id\n1,2026-01-01,sale,10.00,email.launch\n"
                    + "2,2026-01-02,sale,20.00,go.trial\n3,2026-01-03,sale,30.00,elsewhere\n",
            ]) { $1 }, edition: .affiliate)
        let table = try #require(source.build().page("/attribution/").table("By page and placement USD"))
        #expect(
            table.map { $0[0] } == ["Redirect: Try Acme go.trial", "Channel: email email.launch", "not known"])
        source.edition = .everyone
        for path in ["statements/2026-01/index.html", "index.html"] {
            #expect(!source.build().text(path).contains("Channel: email"), "\(path)")
        }
    }
}
