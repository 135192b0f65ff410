import Diagnostics
import Ledger
import Money
import Testing

/// The ledgers of the worked cases whose input has errors.
@Suite struct WorkedCaseTests {
    @Test("Every cell that cannot be read is reported")
    func cells() {
        let (_, diagnostics) = Sample.read(
            """
            id,date,type,customer,product,amount,note
            1,2025-02-29,sale,ann,Box,10.00,2025 has no 29 February
            2,2025-03-01,sale,ann,Box,10.005,
            3,2025-03-02,sale,ann,Box,"1,000.00",
            4,2025-03-03,sale,ann,Box,,
            5,2025-03-04,purchase,ann,Box,10.00,"two lines
            in one cell"
            6,2025-03-05,sale,ann,Box,-5.00,
            7,2025-3-6,Sale,ann,Box,10.00,
            8,2025-03-07,sale,ann,Box,10.00,fine
            9,2024-12-31,sale,ann,Box,10.00,
            """)
        #expect(
            diagnostics.map(\.summary) == [
                "ledger/bad-date a.csv:2:3", "ledger/bad-amount a.csv:3:27", "ledger/bad-amount a.csv:4:27",
                "ledger/bad-amount a.csv:5:27", "ledger/bad-type a.csv:6:14", "ledger/bad-amount a.csv:8:27",
                "ledger/bad-date a.csv:9:3", "ledger/bad-type a.csv:9:12", "ledger/no-terms a.csv:11:3",
            ])
    }

    @Test("Rows that act on nothing, too much or too early are reported, and take nothing")
    func references() {
        let (ledger, diagnostics) = Sample.read(
            """
            id,date,type,customer,product,amount,of
            1,2025-01-10,sale,ann,Box,100.00,
            2,2025-01-12,refund,,,60.00,1
            3,2025-01-13,refund,,,60.00,1
            4,2025-01-14,refund,,,10.00,99
            5,2025-01-15,sale,ben,Box,50.00,
            6,2025-01-14,chargeback,,,50.00,5
            7,2025-01-16,reinstatement,,,40.00,2
            8,2025-01-17,refund,,,40.00,1
            9,2025-01-18,refund,,,5.00,
            10,2025-01-15,refund,,,,5
            """)
        #expect(
            diagnostics.map(\.summary) == [
                "ledger/over-refund a.csv:4:23", "ledger/unknown-reference a.csv:5:29",
                "ledger/out-of-order-reference a.csv:7:33", "ledger/unknown-reference a.csv:8:36",
                "ledger/unknown-reference a.csv:10:28",
            ])
        #expect(ledger.ids == ["1", "2", "5", "10", "8"])
        #expect(ledger.rows.map(\.amount) == [10000, 6000, 5000, 5000, 4000])
        #expect(ledger.rows.map(\.target) == [-1, 0, -1, 2, 0])
    }

    @Test("The same row twice is dropped, the same id with other columns is an error")
    func duplicates() {
        let (ledger, diagnostics) = Sample.read([
            (
                "b.csv",
                """
                date,id,type,amount,customer,product
                2025-01-11,2,sale,50.00,ben,Box
                2025-01-11,2,sale,55.00,ben,Box
                2025-01-09,3,payout,10.00,,
                2025-01-12,3,sale,10.00,cy,Box
                """
            ),
            (
                "a.csv",
                """
                id,date,type,customer,product,amount
                1,2025-01-10,sale,ann,Box,100.00
                2,2025-01-11,sale,ben,Box,50.00
                1,2025-01-10,sale,ann,Box,100.00
                """
            ),
        ])
        #expect(diagnostics.map(\.summary) == ["ledger/duplicate-id b.csv:3:12", "ledger/duplicate-id b.csv:5:12"])
        #expect(diagnostics[0].related.map(\.place.description) == ["a.csv:3:1"])
        #expect(diagnostics[1].related.map(\.place.description) == ["b.csv:4:12"])
        #expect(ledger.duplicateCount == 2)
        #expect(ledger.ids == ["3", "1", "2"])
        #expect(ledger.files.map(\.path) == ["a.csv", "b.csv"])
    }

    @Test("Programs, currencies and missing columns are checked")
    func programs() {
        let (ledger, diagnostics) = Sample.read(
            [
                (
                    "a.csv",
                    """
                    id,date,type,program,customer,product,amount,currency
                    1,2025-01-10,sale,acme,ann,Box,100.00,USD
                    2,2025-01-11,sale,acne,ann,Box,100.00,
                    3,2025-01-12,sale,acme,ann,Box,100.00,EUR
                    4,2025-01-13,sale,tokyo,ann,Box,100.50,
                    5,2025-01-14,sale,,ann,Box,100.00,
                    1,2025-01-10,sale,tokyo,ann,Box,500,JPY
                    """
                ),
                ("b.csv", "id,date,type,program,customer,product\n9,2025-01-10,sale,acme,ann,Box\n"),
            ], programs: [Sample.acme, Sample.tokyo])
        #expect(
            diagnostics.map(\.summary) == [
                "ledger/unknown-program a.csv:3:19", "ledger/currency-mismatch a.csv:4:39",
                "ledger/bad-amount a.csv:5:33", "ledger/unknown-program a.csv:6:19", "ledger/missing-column b.csv:1:1",
            ])
        #expect(
            ledger.rows.map(ledger.describe) == [
                "2025-01-10 sale acme 1|ann||Box|| 10000  ", "2025-01-10 sale tokyo 1|ann||Box|| 500  ",
            ])
    }
}
