import Accounting
import Diagnostics
import Ledger
import Money
import Programs
import Testing

/// Mistakes that were made once, each kept as a small site: its files, and what the report must say of them.
@Suite("Regressions")
struct RegressionTests {
    struct Site: CustomTestStringConvertible, Sendable {
        let testDescription: String
        /// The entries of the program's terms, as they stand in its file.
        let terms: String
        let records: String
        let asOf: String
        /// Parts of the report as JSON, each of which must stand in it.
        let report: [String]
    }

    @Test(
        "A report says what the terms say",
        arguments: [
            Site(
                testDescription: "A review by later terms gives no tier to rows before them (T5)",
                // Row 1 is settled when January ends. By then the later terms' own reviews have given `plus`, but that
                // is for them and those after them; 300.00 is not more than 500.00.
                terms: """
                      - from: 2025-01-01
                        tier_policy: {review: month-end, demotion: false, lock: none}
                        tiers:
                          - {id: base, name: Base, rates: [{percent: 10}]}
                          - {id: plus, name: Plus, needs: {all: [{metric: sales, more_than: 500.00}]}, rates: [{percent: 20}]}
                        hold: {days: 0}
                      - from: 2025-01-21
                        tier_policy: {review: payment, demotion: false, lock: none}
                        tiers:
                          - {id: base, name: Base, rates: [{percent: 10}]}
                          - {id: plus, name: Plus, needs: {all: [{metric: payments, at_least: 2}]}, rates: [{percent: 20}]}
                        hold: {days: 0}
                    """,
                records: """
                    id,date,type,customer,product,amount
                    1,2025-01-10,sale,ann,Box,100.00
                    2,2025-01-21,sale,ben,Box,100.00
                    3,2025-01-22,sale,cy,Box,100.00
                    """,
                asOf: "2025-02-10",
                report: [
                    #"{"id": "1", "date": "2025-01-10", "type": "sale", "tier": "base", "rate": "10%""#,
                    #"{"id": "2", "date": "2025-01-21", "type": "sale", "tier": "base", "rate": "10%""#,
                    #"{"id": "3", "date": "2025-01-22", "type": "sale", "tier": "plus", "rate": "20%""#,
                ]),
            Site(
                testDescription: "A tier that a review gave counts under later terms by its id (T5)",
                // The review after row 1 gave `plus`; the later terms have it, and keep it although their needs are not
                // met. They have no `gold`, which nobody reached either.
                terms: """
                      - from: 2025-01-01
                        tier_policy: {review: payment, demotion: true, lock: none}
                        tiers:
                          - {id: base, name: Base, rates: [{percent: 10}]}
                          - {id: plus, name: Plus, needs: {all: [{metric: sales, more_than: 50.00}]}, rates: [{percent: 20}]}
                          - {id: gold, name: Gold, needs: {all: [{metric: sales, more_than: 900.00}]}, rates: [{percent: 30}]}
                        hold: {days: 0}
                      - from: 2025-02-15
                        tier_policy: {review: month-end, demotion: false, lock: none}
                        tiers:
                          - {id: start, name: Start, rates: [{percent: 1}]}
                          - {id: plus, name: Plus, needs: {all: [{metric: sales, more_than: 700.00}]}, rates: [{percent: 2}]}
                          - {id: top, name: Top, needs: {all: [{metric: sales, more_than: 800.00}]}, rates: [{percent: 3}]}
                        hold: {days: 0}
                    """,
                records: """
                    id,date,type,customer,product,amount
                    1,2025-01-10,sale,ann,Box,100.00
                    2,2025-02-20,sale,ben,Box,100.00
                    """,
                asOf: "2025-02-28",
                report: [
                    #"{"id": "1", "date": "2025-01-10", "type": "sale", "tier": "base", "rate": "10%""#,
                    #"{"id": "2", "date": "2025-02-20", "type": "sale", "tier": "plus", "rate": "2%""#,
                    #""next_tier": {"id": "top", "needs": [{"metric": "sales", "have": "200.00", "more_than": "800.00"}]}"#,
                ]),
        ])
    func report(site: Site) throws {
        let file = "name: Acme\nurl: https://acme.example\ncurrency: USD\nterms:\n" + site.terms + "\n"
        let (read, termsProblems) = ProgramReader().read(Array(file.utf8), path: "Content/programs/acme.yml")
        let program = try #require(read, "\(termsProblems)")
        let asOf = try #require(CivilDate(site.asOf))
        let known = LedgerProgram(id: program.id, currency: program.currency, termsFrom: program.terms[0].from)
        let (ledger, ledgerProblems) = LedgerReader(programs: [known], asOf: asOf).read([
            LedgerFile(path: "Content/ledger/2025.csv", bytes: Array(site.records.utf8))
        ])
        let (books, problems) = Bookkeeper(programs: [program]).books(of: ledger, asOf: asOf)
        #expect(!(ledgerProblems + problems).hasErrors)
        let text = ReportJSON(ledger: ledger).report(books).render()
        for part in site.report { #expect(text.contains(part), "\(part)\nin\n\(text)") }
    }
}
