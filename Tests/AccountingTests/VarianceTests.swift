import Accounting
import Money
import Programs
import Testing

/// Made ledgers, one for each cause, with what is owed worked out by hand.
@Suite("Causes of variances")
struct VarianceTests {
    /// A row that differs: its id, the cause, what else gives the figure, and the claim in cents.
    struct Finding: Equatable, Sendable {
        let id: String
        let cause: VarianceCause
        var others: [VarianceCause] = []
        let claim: Int64
    }

    struct Sample: CustomTestStringConvertible, Sendable {
        let testDescription: String
        var terms = VarianceTests.ladder
        let records: String
        var tolerance: Int64 = 0
        let findings: [Finding]
    }

    /// 20%, from the second payment on 30%; half of that for annual plans, and nothing for trials.
    static let ladder = """
          - from: 2025-01-01
            tier_policy: {review: payment, demotion: true, lock: none}
            tiers:
              - id: low
                name: Low
                rates: [{plan: annual, percent: 10}, {percent: 20}, {event: trial, amount: 0.00}]
              - id: mid
                name: Middle
                needs: {all: [{metric: payments, at_least: 1}]}
                rates: [{plan: annual, percent: 15}, {percent: 30}, {event: trial, amount: 0.00}]
              - {id: top, name: Top, needs: {grant: true}, rates: [{percent: 50}, {event: trial, amount: 0.00}]}
            hold: {days: 30}
            refunds: {partial: proportional}
        """

    /// 40% of the first three payments, then 5%; before March 25%. A subscription keeps its terms.
    static let changing = """
          - from: 2025-01-01
            tier_policy: {review: payment, demotion: true, lock: start}
            tiers: [{id: one, name: One, rates: [{percent: 25}]}]
            hold: {days: 30}
          - from: 2025-03-01
            tier_policy: {review: payment, demotion: true, lock: start}
            tiers: [{id: one, name: One, rates: [{percent: 40, pays: {payments: 3}}, {percent: 5}]}]
            hold: {days: 30}
        """

    private static let first = "1,2025-01-10,sale,ann,Box,monthly,100.00,,20.00\n"

    static let samples = [
        Sample(testDescription: "Nothing differs", records: first, findings: []),
        Sample(
            testDescription: "Not paid at all",
            records: first + "2,2025-01-11,sale,ben,Box,monthly,100.00,,0.00\n",
            findings: [Finding(id: "2", cause: .unpaid, claim: 30_00)]),
        Sample(
            testDescription: "Not paid, and half of it refunded: half is owed",
            records: first + "2,2025-01-11,sale,ben,Box,monthly,100.00,,0.00\n3,2025-01-12,refund,,,,50.00,2,\n",
            findings: [Finding(id: "2", cause: .unpaid, claim: 15_00)]),
        Sample(
            testDescription: "Taken back whole and reported as nothing: nothing is owed",
            records: first + "2,2025-01-11,sale,ben,Box,monthly,100.00,,0.00\n3,2025-01-12,refund,,,,,2,\n",
            findings: [Finding(id: "2", cause: .refunded, others: [.unpaid], claim: 0)]),
        Sample(
            testDescription: "A chargeback that was won back is no refund in full",
            records: first
                + """
                2,2025-01-11,sale,ben,Box,monthly,100.00,,0.00
                3,2025-01-12,chargeback,,,,,2,
                4,2025-01-20,reinstatement,,,,,3,

                """,
            findings: [Finding(id: "2", cause: .unpaid, claim: 30_00)]),
        Sample(
            // 30.00 less the first refund's 12.00 is 18.00; the second took 3.00 more. The row should leave 15.00, and
            // leaves 18.00 less 15.00.
            testDescription: "The first of two refunds taken twice",
            records: first
                + """
                2,2025-01-11,sale,ben,Box,monthly,100.00,,18.00
                3,2025-01-12,refund,,,,40.00,2,
                4,2025-01-13,refund,,,,10.00,2,

                """,
            findings: [Finding(id: "2", cause: .refundTakenTwice, claim: 12_00)]),
        Sample(
            testDescription: "Both of two refunds taken twice give the figure of another plan too",
            records: first
                + """
                2,2025-01-11,sale,ben,Box,monthly,100.00,,15.00
                3,2025-01-12,refund,,,,40.00,2,
                4,2025-01-13,refund,,,,10.00,2,

                """,
            findings: [Finding(id: "2", cause: .refundTakenTwice, others: [.otherRate], claim: 15_00)]),
        Sample(
            testDescription: "The first of two refunds taken twice, and all refunded: nothing is owed",
            records: first
                + """
                2,2025-01-11,sale,ben,Box,monthly,100.00,,18.00
                3,2025-01-12,refund,,,,40.00,2,
                4,2025-01-13,refund,,,,60.00,2,

                """,
            findings: [Finding(id: "2", cause: .refundTakenTwice, claim: 0)]),
        Sample(
            testDescription: "Paid at the tier below",
            records: first + "2,2025-01-11,sale,ben,Box,monthly,50.00,,10.00\n",
            findings: [Finding(id: "2", cause: .lowerTier, claim: 5_00)]),
        Sample(
            // Of 15.00 a quarter's refund leaves 11.25, of 10.00 it leaves 7.50.
            testDescription: "Paid at the tier below, and a quarter of it refunded",
            records: first + "2,2025-01-11,sale,ben,Box,monthly,50.00,,10.00\n3,2025-01-12,refund,,,,12.50,2,\n",
            findings: [Finding(id: "2", cause: .lowerTier, claim: 3_75)]),
        Sample(
            testDescription: "Paid at the tier below and taken back whole: nothing is owed",
            records: first + "2,2025-01-11,sale,ben,Box,monthly,50.00,,10.00\n3,2025-01-12,refund,,,,,2,\n",
            findings: [Finding(id: "2", cause: .lowerTier, claim: 0)]),
        Sample(
            testDescription: "Paid at a tier above is overpaid",
            records: first + "2,2025-01-11,sale,ben,Box,monthly,50.00,,25.00\n",
            findings: [Finding(id: "2", cause: .higherTier, claim: -10_00)]),
        Sample(
            testDescription: "Paid at the rate of another plan",
            records: "1,2025-01-10,sale,ann,Box,monthly,100.00,,10.00\n",
            findings: [Finding(id: "1", cause: .otherRate, claim: 10_00)]),
        Sample(
            testDescription: "Paid at the rate of another plan in another tier",
            records: "1,2025-01-10,sale,ann,Box,monthly,100.00,,15.00\n",
            findings: [Finding(id: "1", cause: .strayRate, claim: 5_00)]),
        Sample(
            testDescription: "Paid by the terms of before",
            terms: changing, records: "1,2025-03-10,sale,ann,Box,monthly,100.00,,25.00\n",
            findings: [Finding(id: "1", cause: .earlierTerms, claim: 15_00)]),
        Sample(
            testDescription: "Paid by later terms, though the subscription keeps its own",
            terms: changing,
            records: """
                1,2025-02-10,sale,ann,Box,monthly,100.00,,25.00
                2,2025-03-10,renewal,ann,Box,monthly,100.00,,40.00

                """,
            findings: [Finding(id: "2", cause: .laterTerms, claim: -15_00)]),
        Sample(
            testDescription: "Paid though the limit of the rate had ended, and as if it had",
            terms: changing,
            records: """
                1,2025-03-10,sale,ann,Box,monthly,100.00,,40.00
                2,2025-04-10,renewal,ann,Box,monthly,100.00,,5.00
                3,2025-05-10,renewal,ann,Box,monthly,100.00,,0.00
                4,2025-06-10,renewal,ann,Box,monthly,100.00,,40.00

                """,
            findings: [
                Finding(id: "3", cause: .unpaid, others: [.limitEnded], claim: 40_00),
                Finding(id: "4", cause: .limitIgnored, claim: -35_00),
                Finding(id: "2", cause: .otherRate, claim: 35_00),
            ]),
        Sample(
            // 20% of 33.33 is 6.666, of 33.32 it is 6.664.
            testDescription: "Rounded down where it is up, and up where it is down",
            records: """
                1,2025-01-10,sale,ann,Box,monthly,33.33,,6.66
                2,2025-01-10,lead,ann,Box,monthly,33.32,,0.00

                """,
            findings: [Finding(id: "1", cause: .rounding, claim: 1)]),
        Sample(
            testDescription: "A cent beside a figure that needs no rounding is not explained",
            records: "1,2025-01-10,sale,ann,Box,monthly,100.00,,20.01\n",
            findings: [Finding(id: "1", cause: .unexplained, claim: -1)]),
        Sample(
            testDescription: "Paid for what earns nothing",
            records: "1,2025-01-10,trial,ann,Box,monthly,1.00,,0.17\n",
            findings: [Finding(id: "1", cause: .unexplained, claim: -17)]),
        Sample(
            testDescription: "What is off by the tolerance is tolerated, by a cent more is not",
            records: """
                1,2025-01-10,sale,ann,Box,monthly,100.00,,19.95
                2,2025-01-11,sale,ben,Box,monthly,100.00,,30.05
                3,2025-01-12,sale,cy,Box,monthly,100.00,,29.94

                """,
            tolerance: 5, findings: [Finding(id: "3", cause: .unexplained, claim: 6)]),
    ]

    @Test("A variance has the cause that gives its figure, and the claim that follows", arguments: samples)
    func causes(sample: Sample) throws {
        let books = try books(sample)
        let usd = try #require(Currency(code: "USD"))
        let report = books.variances([usd: sample.tolerance])
        let found = report.programs.flatMap { program in
            program.groups.flatMap { group in
                group.variances.map { variance in
                    Finding(
                        id: books.ledger.symbols.text(of: books.ledger.rows[Int(variance.row)].id),
                        cause: group.cause, others: variance.alternatives.map(\.cause), claim: variance.claim)
                }
            }
        }
        #expect(found == sample.findings)
        let program = try #require(report.programs.first)
        #expect(program.owed == sample.findings.reduce(0) { $0 + max(0, $1.claim) })
        #expect(program.overpaid == sample.findings.reduce(0) { $0 + max(0, -$1.claim) })
    }

    @Test("A refund policy decides what is owed after a refund", arguments: [("void", 0), ("keep", 10_00)])
    func policies(partial: String, claim: Int64) throws {
        let terms = Self.ladder.replacing("partial: proportional", with: "partial: \(partial)")
        let records = "1,2025-01-10,sale,ann,Box,monthly,100.00,,10.00\n2,2025-01-12,refund,,,,50.00,1,\n"
        let books = try books(Sample(testDescription: "", terms: terms, records: records, findings: []))
        #expect(books.variances().programs.first?.variances.map(\.claim) == [claim])
    }

    @Test("Differences that together leave 63 bits are an error of the books, also over several months")
    func overflow() throws {
        let most = "92233720368547758.07"
        let records = "1,2025-01-10,lead,ann,Box,,0.00,,\(most)\n2,2025-02-10,lead,ann,Box,,0.00,,\(most)\n"
        let books = try books(Sample(testDescription: "", records: records, findings: []), isSound: false)
        #expect(books.diagnostics.map(\.code) == ["commission/overflow"])
    }

    private func books(_ sample: Sample, isSound: Bool = true) throws -> TestBooks {
        let text = "name: Acme\nurl: https://acme.example\ncurrency: USD\nterms:\n" + sample.terms + "\n"
        let (programs, problems) = ProgramReader().readAll([("Content/programs/acme.yml", Array(text.utf8))])
        #expect(problems.filter { $0.severity == .error } == [])
        let program = try #require(programs.first)
        let asOf = try #require(CivilDate("2025-12-31"))
        let header = "id,date,type,customer,product,plan,amount,of,reported\n"
        let books = TestBooks(program, [("Content/ledger/a.csv", header + sample.records)], asOf: asOf)
        if isSound { #expect(books.diagnostics == []) }
        return books
    }
}
