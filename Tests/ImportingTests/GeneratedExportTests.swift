import Diagnostics
import Ledger
import TestSupport
import Testing

@testable import Importing

@Suite("Random exports")
struct GeneratedExportTests {
    /// Rows of an export: sales, and refunds of a part of some of them.
    private static func rows(_ random: inout SeededGenerator) -> [String] {
        var rows: [String] = []
        for number in 1...(5 + random.next(below: 40)) {
            let day = 1 + random.next(below: 14)
            let cents = 200 + random.next(below: 20_000)
            let amount = "\(cents / 100).\(cents % 100 < 10 ? "0" : "")\(cents % 100)"
            let state = ["pending", "locked", "locked", "reversed", "test"][random.next(below: 5)]
            let buyer = ["", "ann", "\"b, c\"", "\"d \"\"e\"\"\""][random.next(below: 4)]
            rows.append("s\(number),2026-03-\(day < 10 ? "0" : "")\(day),\(state),\(amount),0.10,\(buyer),")
            if ["pending", "locked"].contains(state), random.next(below: 3) == 0 {
                rows.append("r\(number),2026-03-\(15 + random.next(below: 15)),back,-1.50,,,s\(number)")
            }
        }
        return rows
    }

    private static func export(_ rows: some Sequence<String>) -> String {
        Sample.header + rows.map { $0 + "\n" }.joined()
    }

    @Test("The ledger reads what is imported, and two parts that overlap give the same as the whole", arguments: 1...60)
    func parts(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let rows = Self.rows(&random)
        let whole = try Sample().run("plain", Self.export(rows))
        #expect(whole.diagnostics == [])

        let end = random.next(below: rows.count + 1)
        let start = random.next(below: end + 1)
        let inParts = try Sample().importing("plain", Self.export(rows[..<end]))
            .importing("plain", Self.export(rows[start...]))
        #expect(inParts.ledger["a.csv"] == whole.ledgerText)
        #expect(inParts.read().diagnostics == [])
        #expect(try inParts.run("plain", Self.export(rows), into: "a.csv").addedCount == 0)
    }

    @Test(
        "Whatever the bytes of an export are, importing ends, and adds nothing where there is an error",
        arguments: 1...60)
    func noise(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var bytes = Array(Self.export(Self.rows(&random)).utf8)
        for _ in 0...random.next(below: 12) {
            let index = random.next(below: bytes.count)
            switch random.next(below: 3) {
            case 0: bytes[index] = UInt8(random.next(below: 256))
            case 1: bytes.remove(at: index)
            default: bytes.insert([44, 34, 10, 45, 57][random.next(below: 5)], at: index)
            }
        }
        let result = try Sample().run("plain", bytes: [bytes])
        guard !result.diagnostics.hasErrors else { return }
        let (_, problems) = LedgerReader(programs: [Sample.acme], asOf: Sample.date("2026-06-30")).read(
            [LedgerFile(path: "Content/ledger/a.csv", bytes: result.text)])
        #expect(!problems.hasErrors)
    }

    @Test(
        "Amounts at the edge of what fits are no trap",
        arguments: [
            "1,2026-03-01,locked,92233720368547758.07,1,,\n2,2026-03-02,back,92233720368547758.07,,,1\n"
                + "3,2026-03-03,back,92233720368547758.07,,,1\n4,2026-03-04,locked,5,-92233720368547758.07,,\n"
        ])
    func edges(rows: String) throws {
        let result = try Sample().run("plain", Sample.header + rows)
        #expect(result.diagnostics.map(\.code).sorted() == ["ledger/bad-amount", "ledger/over-refund"])
    }
}
