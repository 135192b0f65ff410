import Foundation
import Site
import Testing

@Suite("What is public, and what is for the affiliate alone")
struct EditionTests {
    /// Values of the lively site's ledger that SPEC U1 bars.
    static let barred = [
        "A-0000001", "A-0000010", "B-0000001", "S-0000003", "customer-anna", "customer-gato", "subs-anna", "note-alpha",
        "note-bonus",
    ]

    @Test("No file of the public site has a private value of the ledger", arguments: [false, true])
    func leaks(rows: Bool) {
        let site = TestSite.lively(settings: TestSite.settings("publish: {min_group: 1, rows: \(rows)}\n")).build()
        for file in site.rendered.files {
            for value in Self.barred {
                #expect(Data(file.bytes).range(of: Data(value.utf8)) == nil, "\(value) in \(file.path)")
            }
        }
    }

    @Test("Rows are listed only where the site asks for it")
    func rowsAreOff() {
        #expect(TestSite.livelyBuilt.page("/statements/2025-11/").table("Acme USD") == nil)
    }

    @Test("Listed rows number customers in the order of their first sale")
    func rows() throws {
        let site = TestSite.lively(settings: TestSite.settings("publish: {rows: true}\n")).build()
        let november = try #require(site.page("/statements/2025-11/").table("Acme USD"))
        // The last of them is what the second customer took back.
        #expect(november.map { $0[2] } == ["Customer 1", "Customer 2", "Customer 3", "Customer 4", "Customer 2"])
        #expect(november.last.map { Array($0[1...5]) } == ["refund", "Customer 2", "Suite", "annual", "−80.50"])
        #expect(
            november[1]
                == ["4 Nov 2025", "sale", "Customer 2", "Suite", "annual", "80.50", "50%", "40.25", "−40.25"])
        let march = try #require(site.page("/statements/2026-03/").table("Sora JPY"))
        #expect(march.map { $0[2] } == ["Customer 7", "Customer 7"])
        #expect(march.map { $0[7] } == ["6,001", "6,001"])
    }

    @Test("Those who only tried are numbered after those who bought, and nobody gets no number")
    func numbers() throws {
        let ledger = """
            id,date,type,customer,amount
            1,2026-01-01,trial,tried,0
            2,2026-01-02,sale,bought,10.00
            3,2026-01-03,sale,,10.00
            """
        let site = TestSite([
            "Content/site.yml": TestSite.settings("publish: {rows: true}\n"), "Content/ledger/a.csv": ledger,
        ])
        .build()
        let rows = try #require(site.page("/statements/2026-01/").table("Acme USD"))
        #expect(rows.map { $0[2] } == ["Customer 2", "Customer 1", "–"])
    }

    @Test("Every page of the private edition says so and asks not to be indexed")
    func privatePages() {
        let site = TestSite.livelyPrivate
        #expect(site.pages.count > 15)
        for path in site.pages {
            let page = Markup(site.text(path))
            #expect(page.meta("robots") == "noindex, nofollow", "\(path)")
            #expect(page.text.contains("Private edition, for the affiliate alone"), "\(path)")
            #expect(!page.addresses.contains { $0.hasSuffix(".xml") }, "\(path)")
            #expect(page.all("link").allSatisfy { $0["rel"] != "canonical" }, "\(path)")
        }
        #expect(site.paths.allSatisfy { !$0.hasSuffix(".xml") })
        #expect(site.text("robots.txt") == "User-agent: *\nDisallow: /\n")
    }

    @Test("The private edition has rows, customers, sub-ids and what each placement earned")
    func privateValues() throws {
        let site = TestSite.livelyPrivate
        let rows = try #require(site.page("/statements/2025-11/").table("Acme USD"))
        #expect(
            rows.first == [
                "3 Nov 2025", "sale", "customer-anna", "Suite", "monthly", "1,200.00", "50%", "600.00", "−600.00",
                "600.00", "–", "3 Dec 2025", "A-0000001", "", "start.top", "note-alpha",
            ])
        #expect(
            site.page("/attribution/").table("By page and placement USD") == [
                ["Start <here> & now start.top", "2", "1,280.50", "640.25", "−640.25"],
                ["Start <here> & now start", "1", "99.99", "50.00", "–"],
                ["not known", "3", "113.33", "56.67", "–"],
            ])
    }

    @Test("The private edition merges no group, however small")
    func noMerging() throws {
        let site = TestSite.livelyPrivate
        let products = try #require(site.page("/statements/2025-11/").table("By product USD"))
        #expect(products.map(\.first) == ["Suite", "Bolt", "Extra"])
        #expect(!site.text("statements/2025-11/index.html").contains("are merged"))
    }

    @Test("Public pages can be indexed, but those that ask not to be and those that lead elsewhere")
    func publicPages() {
        var source = TestSite.lively()
        source.files["Content/pages/hidden.md"] = "---\ntitle: Hidden\nnoindex: true\n---\nText.\n"
        let site = source.build()
        let closed = site.pages.filter { Markup(site.text($0)).meta("robots") != nil }
        #expect(
            closed == [
                "404.html", "go/acme/trial/index.html", "go/sora/plan/index.html", "hidden/index.html",
            ])
    }
}
