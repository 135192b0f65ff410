import Accounting
import Diagnostics
import Money
import Programs
import Testing

@testable import Accounting

@Suite("Reports of books")
struct ReportTests {
    /// Books in a currency, with one sale of half a payout's minimum in January and a refund in February.
    private func books(_ currency: String, sale: String, refund: String, asOf: String) throws -> TestBooks {
        let place = Place(file: "Content/programs/acme.yml")
        let currency = try #require(Currency(code: currency))
        let half = try Percentage.parse("50").get()
        let terms = Terms(
            from: CivilDate(year: 2026, month: 1, day: 1), tierPolicy: .standard,
            tiers: [Tier(id: "all", name: "All", rates: [Rate(value: .percent(half), place: place)], place: place)],
            hold: .days(30), payout: PayoutSchedule(runs: [.init(day: 15, until: 20)]), place: place)
        let program = Program(
            id: "acme", name: "Acme, Inc.", url: "https://acme.example", currency: currency, summary: nil, link: nil,
            terms: [terms], place: place)
        let text = "id,date,type,amount,of,reported\n1,2026-01-10,sale,\(sale),,1\n2,2026-02-20,refund,\(refund),1,\n"
        return TestBooks(program, [("Content/ledger/a.csv", text)], asOf: try #require(CivilDate(asOf)))
    }

    @Test("The table is as wide as its widest amount, with the currency's decimals and what lies below zero")
    func table() throws {
        let text = try books("JPY", sale: "9000000", refund: "9000000", asOf: "2026-04-16").table()
        #expect(
            text == """
                As of 2026-04-16

                Acme, Inc. (acme), JPY
                                                  reversed   reversed                               closing    closing
                  month         sales     earned   pending  available    cleared  credited  paid    pending  available  tier
                  2026-01   9,000,000  4,500,000         0          0          0         0     0  4,500,000          0  all
                  2026-02           0          0         0  4,500,000  4,500,000         0     0          0          0  all
                  2026-03           0          0         0          0          0         0     0          0          0  all
                  2026-04*          0          0         0          0          0         0     0          0          0  all
                  total     9,000,000  4,500,000         0  4,500,000  4,500,000         0     0          0          0
                  * provisional: the month is still running

                """)
    }

    @Test("Runs that are open or missing stand below the table, those with nothing due do not")
    func runs() throws {
        let text = try books("KWD", sale: "10.001", refund: "1", asOf: "2026-04-17").table()
        #expect(text.contains("  payouts to look at\n"))
        #expect(text.contains("    2026-03-15 to 2026-03-20  missing: expected 4.501, received 0; late by 28 days\n"))
        #expect(
            text.contains(
                "    2026-04-15 to 2026-04-20  open: expected 4.501, nothing received yet; due within 3 days\n"))
        #expect(!text.contains("2026-02-15"))
    }

    @Test("As CSV every statement is a record, and so are those of one month")
    func csv() throws {
        let books = try books("KWD", sale: "10.001", refund: "1", asOf: "2026-02-28")
        let header =
            "program,month,provisional,currency,sales,refunds,opening_pending,opening_available,earned,reversed_pending,"
            + "reversed_available,cleared,credited,paid,closing_pending,closing_available,tier,agree,differ,variance\n"
        let january =
            "acme,2026-01,false,KWD,10.001,0.000,0.000,0.000,5.001,0.000,0.000,0.000,0.000,0.000,5.001,0.000,all,0,1,-4.001\n"
        let february =
            "acme,2026-02,false,KWD,0.000,1.000,5.001,0.000,0.000,0.000,0.500,5.001,0.000,0.000,0.000,4.501,all,0,0,0.000\n"
        #expect(ReportCSV.report(books.books) == header + january + february)
        let statement = books.statements[1]
        #expect(ReportCSV.statements([(books.books.programs[0].program, statement)]) == header + february)
        #expect(ReportCSV.statements([]) == header)
    }

    @Test(
        "A field is quoted where it has to be (RFC 4180)",
        arguments: [
            ("", ""), ("plain", "plain"), ("a b", "a b"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""),
            ("\"", "\"\"\"\""),
            ("a\nb", "\"a\nb\""), ("a\r\nb", "\"a\r\nb\""), ("é;", "é;"),
        ])
    func quoting(field: String, written: String) {
        #expect(ReportCSV.quote(field) == written)
    }

    @Test("A total that does not fit 63 bits is an error at the row that made it so, and no wrong figure")
    func overflow() throws {
        let books = try books("USD", sale: "92233720368547758.07", refund: "0.01", asOf: "2026-04-17")
        #expect(books.diagnostics == [])
        let program = books.books.programs[0].program
        let text =
            "id,date,type,amount\n1,2026-01-10,sale,92233720368547758.07\n2,2026-01-11,sale,92233720368547758.07\n"
        let broken = TestBooks(
            program, [("Content/ledger/a.csv", text)], asOf: CivilDate(year: 2026, month: 4, day: 17))
        #expect(broken.diagnostics.map(\.code) == ["commission/overflow"])
        #expect(broken.diagnostics.map { $0.place?.line } == [3])
    }
}
