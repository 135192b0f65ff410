import Testing

@Suite("Months of every kind")
struct MonthTests {
    static let site = TestSite.livelyBuilt

    @Test("Each currency has a sum of its own, with its own decimals, the one with most programs first")
    func currencies() {
        let page = Self.site.page("/statements/2026-03/")
        #expect(page.sums.map(\.unit) == ["USD", "JPY"])
        #expect(page.sums.last?.terms.map(\.amount) == ["2,500", "12,002", "0", "0", "0", "14,502"])
        #expect(page.table("Opening to closing balance USD")?.map(\.first) == ["Acme", "Bolt", "Total"])
        #expect(page.table("Opening to closing balance JPY")?.map(\.first) == ["Sora"])
    }

    @Test("A currency that has no statement yet is not named")
    func laterCurrency() {
        #expect(Self.site.page("/statements/2025-11/").sums.map(\.unit) == ["USD"])
        #expect(!Self.site.text("statements/2025-11/index.html").contains("JPY"))
    }

    @Test("A program without rows has a page and no statement")
    func programWithoutRows() {
        #expect(Self.site.text("programs/idle/index.html").contains("In force since 1 Jan 2020."))
        #expect(!Self.site.text("programs/idle/index.html").contains("What it earned here"))
        #expect(
            Self.site.paths.filter { $0.hasSuffix("statement.json") }.allSatisfy {
                !Self.site.text($0).contains("idle")
            })
    }

    @Test("A balance below zero has a true minus, and no hyphen stands for one")
    func negative() {
        let page = Self.site.page("/statements/2026-04/")
        #expect(page.sums.first?.terms.last?.amount == "−375.68")
        #expect(page.text.contains("−392.35 is carried"))
        #expect(page.text.firstMatch(of: /[> ]-\d/) == nil)
    }

    @Test("A term below zero turns its sign")
    func turnedSign() {
        let terms = Self.site.page("/statements/2026-01/").sums.first?.terms ?? []
        #expect(terms.map(\.sign) == ["", "+", "−", "+", "−", "="])
        let ledger = """
            id,date,type,amount,of
            1,2026-01-02,sale,100.00,
            2,2026-01-03,chargeback,,1
            3,2026-02-03,reinstatement,,2
            4,2026-02-04,adjustment,-5.00,
            """
        let page = TestSite(["Content/ledger/a.csv": ledger], asOf: "2026-02-28").build().page("/statements/2026-02/")
        #expect(page.sums.first?.terms.map(\.sign) == ["", "+", "+", "−", "−", "="])
        #expect(page.sums.first?.terms.map(\.amount) == ["0.00", "0.00", "50.00", "5.00", "0.00", "45.00"])
    }

    @Test("A month without rows has a statement in which nothing moves")
    func emptyMonth() {
        let page = Self.site.page("/statements/2026-02/")
        #expect(
            page.sums.map { $0.terms.map(\.amount) }.first == ["−375.68", "0.00", "0.00", "0.00", "0.00", "−375.68"])
        #expect(!page.text.contains("Where it came from"))
        #expect(page.text.contains("Nothing is on hold."))
    }

    @Test("The running month is provisional up to the as-of date, the others are closed")
    func provisional() {
        let running = Self.site.text("statements/2026-05/index.html")
        #expect(running.contains("<strong class=\"open\">Provisional</strong>"))
        #expect(running.contains("The month is still running: these figures will change."))
        #expect(running.contains("<time datetime=\"2026-05-12\">12 May 2026</time>, as of"))
        #expect(Self.site.text("statements/2026-04/index.html").contains("<strong>Closed</strong>"))
        #expect(Self.site.text("statements/2026/index.html").contains("Provisional"))
        #expect(!Self.site.text("statements/2025/index.html").contains("Provisional"))
        #expect(Self.site.text("index.html").contains("Last closed month, in USD"))
    }

    @Test("A month that ends on the as-of date is closed")
    func lastDay() {
        let site = TestSite.lively(asOf: "2026-04-30").build()
        #expect(site.text("statements/2026-04/index.html").contains("<strong>Closed</strong>"))
    }

    @Test(
        "Wherever figures of the books stand, past results promise nothing",
        arguments: [
            "index.html", "statements/index.html", "statements/2026-01/index.html", "statements/2026/index.html",
            "programs/acme/index.html",
        ])
    func notTypical(path: String) {
        #expect(Self.site.text(path).contains("Past results are not typical and promise nothing."))
    }

    @Test("A statement says what was sold gross and net of refunds")
    func grossAndNet() {
        #expect(
            Self.site.text("statements/2025-11/index.html")
                .contains("were 1,423.82 USD gross and 1,343.32 USD net of refunds."))
    }

    @Test("What is on hold stands by the month in which it is released, since a day may be a single sale's")
    func onHold() {
        #expect(
            Self.site.page("/statements/2025-11/").table("On hold USD") == [
                ["December 2025", "655.00", "16.67", "671.67"], ["Total", "655.00", "16.67", "671.67"],
            ])
    }

    @Test("Where rows are there to see, it stands by the day")
    func onHoldByDay() {
        #expect(
            TestSite.livelyPrivate.page("/statements/2025-11/").table("On hold USD") == [
                ["3 Dec 2025", "600.00", "–", "600.00"], ["5 Dec 2025", "50.00", "–", "50.00"],
                ["9 Dec 2025", "5.00", "–", "5.00"], ["11 Dec 2025", "–", "16.67", "16.67"],
                ["Total", "655.00", "16.67", "671.67"],
            ])
    }

    @Test("Where much is on hold, what is released in a week makes a line")
    func onHoldByWeek() throws {
        let rows = (1...14).map { "\($0),2026-04-\($0 < 10 ? "0" : "")\($0),sale,10.00" }.joined(separator: "\n")
        let page = TestSite([
            "Content/site.yml": TestSite.settings("publish: {rows: true}\n"),
            "Content/ledger/a.csv": "id,date,type,amount\n\(rows)\n",
        ]).build().page("/statements/2026-04/")
        // 1 May 2026 is a Friday.
        #expect(
            page.table("On hold USD") == [
                ["1 to 3 May 2026", "15.00"], ["4 to 10 May 2026", "35.00"], ["11 to 14 May 2026", "20.00"],
                ["Total", "70.00"],
            ])
    }

    @Test("Payout runs say what was expected, what came and how that is called")
    func payouts() {
        let table = { (month: String) in Self.site.page("/statements/\(month)/").table("Payout runs of the month USD") }
        #expect(
            table("2026-01") == [
                ["Acme", "15 Jan 2026", "454.99", "460.00", "over"], ["Bolt", "15 Jan 2026", "16.67", "–", "missing"],
            ])
        #expect(table("2025-11")?.first == ["Acme", "15 Nov 2025", "–", "–", "none: nothing due"])
        #expect(table("2026-05")?.first == ["Acme", "15 May 2026", "–", "–", "upcoming: −392.35 is carried"])
    }

    @Test("A year says what was received in it and what was earned net, for the tax return")
    func tax() {
        #expect(
            Self.site.page("/statements/2025/").table("Received in 2025 USD") == [
                ["Acme", "1", "0.01", "455.00"], ["Bolt", "–", "–", "16.67"], ["Total", "1", "0.01", "471.67"],
            ])
        #expect(
            Self.site.page("/statements/2026/").table("Received in 2026 USD")?.first == [
                "Acme", "1", "460.00", "−352.34",
            ])
        #expect(Self.site.page("/statements/2026/").table("Received in 2026 JPY") == [["Sora", "–", "–", "12,002"]])
    }

    @Test("Where all that networks reported agrees, a sentence says so")
    func allAgree() {
        let ledger = "id,date,type,amount,reported\n1,2026-04-01,sale,10.00,5.00\n"
        let page = TestSite(["Content/ledger/a.csv": ledger]).build().page("/statements/2026-04/")
        #expect(page.text.contains("What the networks reported agrees with every commission: 1 row."))
        #expect(page.table("Reported less computed USD") == nil)
    }
}
