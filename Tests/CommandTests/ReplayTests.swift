import Foundation
import Testing

@Suite("Replays")
struct ReplayTests {
    private static let other = """
        name: Other
        url: https://other.example
        currency: USD
        terms:
          - from: 2026-02-01
            tiers: [{id: all, name: All, rates: [{plan: monthly, percent: 50, pays: first}]}]
            hold: {days: 1}
            bonuses: [{metric: sales, at_least: 150.00, amount: 7.00}]

        """

    private func replay(_ changes: [String: String] = [:], _ arguments: String...) throws -> Tallypress.Outcome {
        let ledger = """
            id,date,type,program,customer,product,plan,amount,of
            order-0001,2026-01-05,sale,acme,ann@example.org,Box,monthly,50.00,
            order-0002,2026-02-05,renewal,acme,ann@example.org,Box,monthly,50.00,
            order-0003,2026-02-07,sale,acme,ben@example.org,Box,monthly,80.00,
            order-0004,2026-02-09,refund,acme,,,,,order-0003
            order-0005,2026-02-10,bonus,acme,,,,5.00,

            """
        let files = ["Content/programs/other.yml": Self.other, "Content/ledger/2026.csv": ledger]
        let site = try SmallSite.folder(files.merging(changes) { $1 })
        return try Tallypress.run(
            arguments: ["replay", "--site", site.path, "--as-of", "2026-03-10"] + arguments)
    }

    @Test("A replay shows both sides by month, what the difference is made of, and what was left out")
    func table() throws {
        let run = try replay([:], "other", "--from", "acme")
        #expect(run.status == 0)
        #expect(run.errors == "")
        #expect(
            run.output == """
                Acme’s sales under Other’s terms: 3 payments, USD
                  month     sales  refunds   Acme  Other  difference
                  2026-01   50.00     0.00  10.00  25.00       15.00
                  2026-02  130.00    80.00  10.00   7.00       −3.00
                  2026-03    0.00     0.00   0.00   0.00        0.00
                  total    180.00    80.00  20.00  32.00       12.00

                                      Acme   Other  difference
                  earned             36.00   65.00       29.00
                  reversed          −16.00  −40.00      −24.00
                  bonuses and fees    0.00    7.00        7.00
                  left               20.00   32.00       12.00
                  tier at the end      all     all
                  * left out on both sides: 1 row of bonuses and adjustments
                  * dated before Other’s first terms (2026-02-01), and looked at by those: 1 row

                """)
    }

    @Test("Without a source every other program with sales is looked at")
    func everyProgram() throws {
        #expect(try replay([:], "other").output == replay([:], "other", "--from", "acme").output)
        let none = try replay([:], "acme")
        #expect(none.status == 1)
        #expect(none.errors.contains("error[replay/no-sales]: no other program has sales in USD"))
    }

    @Test("As CSV and JSON a replay has the same figures")
    func formats() throws {
        let csv = try replay([:], "other", "--format", "csv").output.split(separator: "\n")
        #expect(csv.count == 4)
        #expect(csv[2] == "acme,other,2026-02,USD,130.00,80.00,26.00,16.00,0.00,10.00,40.00,40.00,7.00,7.00,-3.00")
        let json = try replay([:], "other", "--format", "json").output
        let report = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let replays = try #require(report["replays"] as? [[String: Any]])
        let total = try #require(replays.first?["total"] as? [String: Any])
        #expect(total["difference"] as? String == "12.00")
        #expect((total["there"] as? [String: String])?["credited"] == "7.00")
    }

    @Test("Payments that match no rate there are counted, with a warning at the first")
    func unmatched() throws {
        let terms = Self.other.replacing("plan: monthly", with: "plan: yearly")
        let run = try replay(["Content/programs/other.yml": terms], "other")
        #expect(run.status == 0)
        #expect(run.errors.contains("warning[replay/no-rate]: 3 payments (plan `monthly`, product `Box`) earn nothing"))
        #expect(run.errors.contains("--> Content/ledger/2026.csv:2:1"))
        #expect(run.output.contains("earned             36.00   0.00"))
    }

    @Test("A program that does not exist, its own terms and another currency are answered")
    func mistakes() throws {
        let unknown = try replay([:], "othr")
        #expect(unknown.status == 1)
        #expect(unknown.errors.contains("there is no program `othr`\n  = hint: did you mean `other`?"))
        let own = try replay([:], "acme", "--from", "acme")
        #expect(own.status == 1)
        #expect(own.errors.contains("error[replay/same-program]"))
        let yen = Self.other.replacing("USD", with: "JPY").replacing("150.00", with: "150").replacing("7.00", with: "7")
        let foreign = try replay(["Content/programs/other.yml": yen], "other", "--from", "acme")
        #expect(foreign.status == 1)
        #expect(foreign.errors.contains("error[replay/currency]"))
        #expect(foreign.output == "")
    }
}
