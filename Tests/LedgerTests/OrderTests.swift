import Diagnostics
import Ledger
import Money
import TestSupport
import Testing

/// The order of rows (SPEC L1), rows after the as-of date (L5), and what files have to do with it.
@Suite struct OrderTests {
    private static let header = "id,date,type,amount,of\n"

    @Test("Rows stand by date, then by kind, then by file and line")
    func order() {
        let (ledger, diagnostics) = Sample.read([
            (
                "b.csv",
                Self.header
                    + """
                    payout,2025-01-02,payout,1,
                    adjustment,2025-01-02,adjustment,1,
                    bonus,2025-01-02,bonus,1,
                    reinstatement,2025-01-02,reinstatement,,chargeback
                    refund,2025-01-02,refund,0.10,sale
                    chargeback,2025-01-02,chargeback,0.10,sale
                    referral,2025-01-02,referral,1,
                    lead,2025-01-02,lead,1,
                    later,2025-01-03,sale,1,
                    earlier,2025-01-01,payout,1,
                    """
            ),
            (
                "a.csv",
                Self.header + "trial,2025-01-02,trial,1,\nrenewal,2025-01-02,renewal,1,\nsale,2025-01-02,sale,1,\n"
            ),
        ])
        #expect(diagnostics.isEmpty)
        #expect(
            ledger.ids == [
                "earlier", "trial", "renewal", "sale", "referral", "lead", "refund", "chargeback", "reinstatement",
                "adjustment", "bonus", "payout", "later",
            ])
        #expect(ledger.rows.map(\.target) == [-1, -1, -1, -1, -1, -1, 3, 3, 7, -1, -1, -1, -1])
    }

    @Test("Files are read in the order of their paths' bytes")
    func paths() {
        let names = ["é.csv", "a.csv", "B.csv", "a/b.csv", "a-b.csv", "10.csv", "9.csv"]
        let files = names.map { (path: $0, text: Self.header + "\($0),2025-01-01,sale,1,\n") }
        #expect(Sample.read(files).ledger.ids == ["10.csv", "9.csv", "B.csv", "a-b.csv", "a.csv", "a/b.csv", "é.csv"])
    }

    @Test("Dates from 1970 to 9999 are in order")
    func farDates() {
        let text = "id,date,type,amount\n1,9999-12-31,sale,1\n2,1970-01-01,sale,1\n3,2000-02-29,sale,1\n"
        let program = Sample.program("acme", "USD", from: "1970-01-01")
        #expect(Sample.read(text, programs: [program], asOf: "9999-12-31").ledger.ids == ["2", "3", "1"])
    }

    @Test(
        "Rows after the as-of date are counted by one warning and stay behind the others",
        arguments: [
            ("2025-01-01", 1, "2 rows are dated after 2025-01-01 and are left out"),
            ("2025-01-02", 2, "1 row is dated after 2025-01-02 and is left out"), ("2025-01-03", 3, nil),
            ("2024-12-31", 0, "3 rows are dated after 2024-12-31 and are left out"),
        ] as [(String, Int, String?)])
    func asOf(date: String, count: Int, message: String?) {
        let text = Self.header + "3,2025-01-03,sale,1,\n2,2025-01-02,sale,1,\n1,2025-01-01,sale,1,\n"
        let (ledger, diagnostics) = Sample.read(text, asOf: date)
        #expect(ledger.ids == ["1", "2", "3"])
        #expect(ledger.countUpToAsOf == count)
        #expect(diagnostics.map(\.message) == (message.map { [$0] } ?? []))
        #expect(diagnostics.allSatisfy { $0.code == "ledger/after-as-of" && $0.severity == .warning })
        #expect(diagnostics.allSatisfy { $0.place?.line == 4 - count })
    }

    @Test("How rows are spread over files does not change them, if their order stays", arguments: 0..<20)
    func spreading(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let records = GeneratedLedger.records(count: 120, &random)
        let whole = Sample.read(GeneratedLedger.header + records.joined())
        #expect(!whole.diagnostics.hasErrors)
        #expect(whole.ledger.rows.count == 120)
        for parts in [2, 7, 120] {
            var files: [(path: String, text: String)] = []
            for part in 0..<parts {
                let slice = records[(part * 120 / parts)..<((part + 1) * 120 / parts)]
                let end = Bool.random(using: &random) ? "\r\n" : "\n"
                let bom = Bool.random(using: &random) ? "\u{FEFF}" : ""
                let text = (GeneratedLedger.header + slice.joined()).replacing("\n", with: end)
                files.append(("\(1000 + part).csv", bom + text))
            }
            files.shuffle(using: &random)
            let split = Sample.read(files, jobs: 1 + parts % 4)
            #expect(split.ledger.rows.map(split.ledger.describe) == whole.ledger.rows.map(whole.ledger.describe))
            #expect(split.ledger.countUpToAsOf == whole.ledger.countUpToAsOf)
        }
    }

    @Test("Rows that are given in order come out the same as the same rows in any order, references included")
    func shuffling() {
        var random = SeededGenerator(seed: 7)
        let records = GeneratedLedger.records(count: 200, &random)
        let sorted = Sample.read(GeneratedLedger.header + records.joined())
        // Dates are distinct in the generated ledger, so that lines do not decide.
        let shuffled = Sample.read(GeneratedLedger.header + records.shuffled(using: &random).joined())
        #expect(shuffled.ledger.rows.map(shuffled.ledger.describe) == sorted.ledger.rows.map(sorted.ledger.describe))
        #expect(sorted.ledger.rows.contains { $0.target >= 0 })
    }

    @Test("Bad rows between good ones do not disturb order or targets")
    func badRowsBetween() {
        let text =
            Self.header
                + """
                bad1,2025-13-01,sale,1,
                3,2025-01-03,refund,,1
                bad2,2025-01-01,sale,x,
                1,2025-01-01,sale,1,
                4,2025-01-04,refund,,2
                bad3,,,,
                2,2025-01-02,sale,1,
                """
        let (ledger, _) = Sample.read(text)
        #expect(ledger.ids == ["1", "2", "3", "4"])
        #expect(ledger.rows.map(\.target) == [-1, -1, 0, 1])
    }
}
