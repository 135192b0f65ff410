import Diagnostics
import Ledger
import Testing

/// What refunds, chargebacks and reinstatements act on (SPEC L3).
@Suite struct ReferenceTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let records: [String]
        /// Code and line of every diagnostic; the first record is on line 2.
        let expected: [String]
        /// Ids and amounts in order.
        let rows: [String]

        init(_ name: String, _ records: [String], _ expected: [String] = [], rows: [String]) {
            (testDescription, self.records, self.expected, self.rows) = (name, records, expected, rows)
        }
    }

    @Test(
        "Takes are accounted for in the order of the ledger",
        arguments: [
            Case(
                "everything that is left", ["1,01,sale,10,", "2,02,refund,4,1", "3,03,refund,,1"],
                rows: ["1 1000", "2 400 1", "3 600 1"]),
            Case(
                "nothing is left", ["1,01,sale,10,", "2,02,refund,,1", "3,03,chargeback,,1"], ["over-refund 4"],
                rows: ["1 1000", "2 1000 1"]),
            Case(
                "one cent too much", ["1,01,sale,10,", "2,02,refund,10.01,1"], ["over-refund 3"], rows: ["1 1000"]),
            Case(
                "a reinstated amount may be taken again",
                [
                    "1,01,sale,10,", "2,02,chargeback,6,1", "3,03,reinstatement,4,2", "4,04,refund,8.01,1",
                    "5,05,refund,8,1",
                    "6,06,reinstatement,,2", "7,07,refund,,1",
                ], ["over-refund 5"],
                rows: ["1 1000", "2 600 1", "3 400 2", "5 800 1", "6 200 2", "7 200 1"]),
            Case(
                "more is given back than was taken",
                ["1,01,sale,10,", "2,02,chargeback,6,1", "3,03,reinstatement,6.01,2"],
                ["over-refund 4"], rows: ["1 1000", "2 600 1"]),
            Case(
                "nothing is left to give back",
                ["1,01,sale,10,", "2,02,chargeback,,1", "3,03,reinstatement,,2", "4,04,reinstatement,,2"],
                ["over-refund 5"], rows: ["1 1000", "2 1000 1", "3 1000 2"]),
            Case(
                "a row of amount 0 is refunded whole, once", ["1,01,trial,0,", "2,02,refund,,1", "3,03,refund,,1"],
                ["over-refund 4"], rows: ["1 0", "2 0 1"]),
            Case(
                "of a row of amount 0 no amount can be taken",
                ["1,01,lead,0,", "2,02,refund,0.01,1", "3,03,refund,,1"],
                ["over-refund 3"], rows: ["1 0", "3 0 1"]),
            Case(
                "a row of amount 0 stands again after its chargeback is reinstated",
                [
                    "1,01,trial,0,", "2,02,chargeback,,1", "3,03,reinstatement,,2", "4,04,reinstatement,,2",
                    "5,05,refund,,1",
                    "6,06,refund,,1",
                ], ["over-refund 5", "over-refund 7"], rows: ["1 0", "2 0 1", "3 0 2", "5 0 1"]),
            Case(
                "on one date sales come before refunds and these before reinstatements",
                ["3,01,reinstatement,,2", "2,01,chargeback,,1", "1,01,sale,10,"],
                rows: ["1 1000", "2 1000 1", "3 1000 2"]),
            Case(
                "refunds of one date take in the order of lines",
                ["1,01,sale,10,", "3,02,refund,,1", "2,02,refund,1,1"], ["over-refund 4"], rows: ["1 1000", "3 1000 1"]),
            Case(
                "before what it acts on", ["2,01,refund,,1", "1,02,sale,10,", "3,03,refund,,1"],
                ["out-of-order-reference 2"],
                rows: ["1 1000", "3 1000 1"]),
            Case(
                "acting on the wrong kind",
                [
                    "1,01,sale,10,", "2,01,bonus,10,", "3,02,refund,1,2", "4,02,refund,1,4", "5,03,reinstatement,,1",
                    "6,03,payout,5,", "7,04,chargeback,,6",
                ],
                ["unknown-reference 4", "unknown-reference 5", "unknown-reference 6", "unknown-reference 8"],
                rows: ["1 1000", "2 1000", "6 500"]),
            Case(
                "a refund of a later refund is of the wrong kind, not too early",
                ["1,01,sale,10,", "2,02,refund,1,3", "3,03,refund,1,1"], ["unknown-reference 3"],
                rows: ["1 1000", "3 100 1"]),
            Case(
                "nothing named", ["1,01,sale,10,", "2,02,refund,1,", "3,02,reinstatement,,"],
                ["unknown-reference 3", "unknown-reference 4"], rows: ["1 1000"]),
            Case(
                "after the as-of date too",
                ["1,01,sale,10,", "2,02,refund,1,9"].map { $0.replacing(",0", with: ",9") },
                ["unknown-reference 3"], rows: ["1 1000"]),
        ])
    func accounts(_ sample: Case) {
        check(sample)
    }

    @Test(
        "A row in error gives no second error to those that act on it",
        arguments: [
            Case(
                "bad cell", ["1,01,sale,x,", "2,02,refund,5,1", "3,03,reinstatement,,2"], ["bad-amount 2"], rows: []),
            Case("bad date", ["1,99,sale,5,", "2,02,refund,,1"], ["bad-date 2"], rows: []),
            Case(
                "duplicate id", ["1,01,sale,5,", "1,01,sale,6,", "2,02,refund,5.50,1"], ["duplicate-id 3"],
                rows: ["1 500"]),
            Case(
                "a chargeback in error",
                ["1,01,sale,5,", "2,02,chargeback,6,1", "3,03,reinstatement,6,2", "4,04,refund,,3"],
                ["over-refund 3"], rows: ["1 500"]),
            Case(
                "a chargeback in error, before which it stands",
                ["1,01,sale,5,", "3,02,reinstatement,6,2", "2,03,chargeback,6,1"], ["over-refund 4"], rows: ["1 500"]),
            Case(
                "two that act on each other", ["1,01,refund,,2", "2,02,refund,,1"], ["unknown-reference 2"], rows: []),
            Case(
                "three in a ring", ["1,01,refund,,2", "2,02,refund,,3", "3,03,refund,,1"], ["unknown-reference 3"],
                rows: []),
            Case(
                "too few cells", ["1,01,sale", "2,02,refund,,1", "3,02,refund,,7"],
                ["bad-row 2", "unknown-reference 4"], rows: []),
            Case(
                "a comma before the id", ["a,1,01,sale,5,", "2,02,refund,,1"], ["bad-row 2"], rows: []),
            Case(
                "swallowed by quotes",
                [
                    "1,01,\"sale,5,", "5,01,sale,5,", "6,01\",sale,5,", "2,02,refund,,5", "3,02,refund,,6",
                    "4,02,refund,,1", "8,02,refund,,7",
                ],
                ["bad-row 2", "unknown-reference 8"], rows: []),
            Case(
                "swallowed to the end", ["2,02,refund,,5", "1,01,\"sale,5,", "5,01,sale,5,"], ["bad-row 3"], rows: []),
            Case(
                "a bad refund takes nothing", ["1,01,sale,5,", "2,02,refund,x,1", "3,03,refund,5,1"], ["bad-amount 3"],
                rows: ["1 500", "3 500 1"]),
        ])
    func taints(_ sample: Case) {
        check(sample)
    }

    private func check(_ sample: Case) {
        let records = sample.records.map { record in
            var cells = record.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            let day = cells.firstIndex { $0.count == 2 && $0.allSatisfy(\.isNumber) || $0 == "01\"" }
            if let day { cells[day] = "2025-03-" + cells[day] }
            return cells.joined(separator: ",")
        }
        let text = "id,date,type,amount,of\n" + records.joined(separator: "\n") + "\n"
        let (ledger, diagnostics) = Sample.read(
            text.replacing("2025-03-9", with: "2026-03-0").replacing("2026-03-09,sale,5", with: "2026-03-32,sale,5"))
        let errors = diagnostics.filter { $0.severity == .error }
        #expect(errors.map { "\($0.code.dropFirst(7)) \($0.place?.line ?? 0)" } == sample.expected)
        let rows = ledger.rows.map { row in
            let target = row.target < 0 ? "" : " " + ledger.symbols.text(of: ledger.rows[Int(row.target)].id)
            return "\(ledger.symbols.text(of: row.id)) \(row.amount)\(target)"
        }
        #expect(rows == sample.rows)
    }

    @Test("References to a file that cannot be read give no second error, as far as its ids are known")
    func unreadableFiles() {
        let good = "id,date,type,amount,of\n2,2025-03-02,refund,,1\n3,2025-03-02,refund,,77\n"
        let errors = { (other: [UInt8]) in
            LedgerReader(programs: [Sample.acme], asOf: .init(daysSinceEpoch: 30000)).read([
                LedgerFile(path: "a.csv", bytes: Array(good.utf8)), LedgerFile(path: "b.csv", bytes: other),
            ]).diagnostics.map(\.summary)
        }
        let unknown = "ledger/unknown-reference a.csv:3:22"
        #expect(errors(Array("id,date,type\n1,x,y\n".utf8)) == [unknown, "ledger/missing-column b.csv:1:1"])
        #expect(errors(Array("x,id,date,type\n1,x\n".utf8)) == [unknown, "ledger/missing-column b.csv:1:1"])
        #expect(
            errors(Array("date,id,type,amount,id\nx,5,y,1,1\n".utf8)) == [
                unknown, "ledger/duplicate-column b.csv:1:21",
            ])
        #expect(errors(Array("id,note\n1,".utf8) + [0xFF, 0x0A]) == [unknown, "ledger/bad-encoding b.csv:2:3"])
        #expect(errors(Array("date,type\n1,".utf8)) == ["ledger/missing-column b.csv:1:1"])
        #expect(errors([0xFF, 0xFE]) == ["ledger/bad-encoding b.csv:1:1"])
        #expect(errors(Array("".utf8)).contains(unknown))
    }

    @Test("References stay within the program, and a taint without one holds in all")
    func programs() {
        let text = """
            id,date,type,program,amount,of
            1,2025-03-01,sale,acme,5,
            1,2025-03-01,sale,tokyo,5,
            2,2025-03-01,sale,tokyo,5,
            3,2025-03-01,sale,nowhere,5,
            4,2025-03-02,refund,acme,,1
            5,2025-03-02,refund,tokyo,5,1
            6,2025-03-02,refund,acme,,2
            7,2025-03-02,refund,acme,,3
            """
        let (ledger, diagnostics) = Sample.read(text, programs: [Sample.acme, Sample.tokyo])
        #expect(
            diagnostics.map(\.summary) == ["ledger/unknown-program a.csv:5:19", "ledger/unknown-reference a.csv:8:27"])
        #expect(diagnostics[1].hint == "another program has one: `of` names a row of the same program")
        #expect(ledger.ids == ["1", "1", "2", "4", "5"])
        #expect(ledger.rows.map(\.target) == [-1, -1, -1, 0, 1])
        #expect(ledger.rows.map(\.amount) == [500, 5, 5, 500, 5])
    }

    @Test("What is wrong is said with what is left, both rows and what would be right")
    func messages() {
        let text = """
            id,date,type,amount,of
            1,2025-03-01,sale,100,
            2,2025-03-02,refund,60,1
            3,2025-03-03,refund,60,1
            4,2025-02-03,chargeback,,1
            5,2025-03-04,refund,,2
            6,2025-03-05,refund,40,1
            7,2025-03-06,refund,,1
            8,2025-03-06,refund,,"9"
            9,2025-03-07,bonus,1,1
            """
        let diagnostics = Sample.read(text).diagnostics
        #expect(
            diagnostics.map { "\($0.place?.line ?? 0) \($0.message); \($0.hint ?? "")" } == [
                "4 the refund of 60.00 is more than is left of row `1`: 40.00; "
                    + "write at most `40.00`, or leave it empty for all that is left",
                "5 the chargeback is dated 2025-02-03, before row `1`, which it acts on; that row is dated 2025-03-01",
                "6 a refund cannot act on row `2`, a refund; a refund acts on a `sale`, `renewal`, `trial`, `lead` or `referral`",
                "8 nothing is left of row `1` for the refund; earlier rows took or gave back all of it; a row in error takes nothing",
                "9 a refund cannot act on row `9`, a bonus; a refund acts on a `sale`, `renewal`, `trial`, `lead` or `referral`",
                "10 a bonus acts on no other row: its `of` is ignored; "
                    + "leave `of` empty, or make it a `refund`, `chargeback` or `reinstatement`",
            ])
        #expect(diagnostics.map { $0.related.map(\.place.line) } == [[2], [2], [3], [2], [10], []])
        #expect(diagnostics.last?.code == "ledger/unused-reference")
        #expect(diagnostics.last?.severity == .warning)
    }
}
