import Testing

@testable import Importing

@Suite("Appending keeps a ledger's form")
struct LedgerFormTests {
    private static let export = Sample.header + "2,2026-03-02,locked,5.00,1,\"ann, b\"\"c\",\n"

    private func appended(to ledger: String, programs: Int = 1) throws -> ImportResult {
        var site = Sample(programs: programs == 1 ? [Sample.acme] : [Sample.acme, Sample.brio])
        if !ledger.isEmpty { site.ledger["a.csv"] = ledger }
        return try site.run("plain", Self.export, program: "acme", into: "a.csv")
    }

    @Test(
        "Line ends, byte order mark, columns in another order and columns of one's own stay",
        arguments: [
            (
                "",
                "id,date,type,program,customer,subscription,product,plan,amount,of,sub_id,reported,note\n"
                    + "2,2026-03-02,sale,acme,\"ann, b\"\"c\",,,,5.00,,,1.00,\n"
            ),
            (
                "id,date,type,amount,customer,reported\n1,2026-03-01,sale,5,,\n",
                "id,date,type,amount,customer,reported\n1,2026-03-01,sale,5,,\n"
                    + "2,2026-03-02,sale,5.00,\"ann, b\"\"c\",1.00\n"
            ),
            (
                "\u{FEFF}reported,amount,mine,type,customer,date,id\r\n,5,\"x\r\ny\",sale,,2026-03-01,1",
                "\u{FEFF}reported,amount,mine,type,customer,date,id\r\n,5,\"x\r\ny\",sale,,2026-03-01,1\r\n"
                    + "1.00,5.00,,sale,\"ann, b\"\"c\",2026-03-02,2\r\n"
            ),
            (
                "id,date,type,amount,customer,reported",
                "id,date,type,amount,customer,reported\n2,2026-03-02,sale,5.00,\"ann, b\"\"c\",1.00\n"
            ),
            (
                "id,date,type,amount,customer,reported\n\n1,2026-03-01,sale,5,,\n\n\n",
                "id,date,type,amount,customer,reported\n\n1,2026-03-01,sale,5,,\n\n\n"
                    + "2,2026-03-02,sale,5.00,\"ann, b\"\"c\",1.00\n"
            ),
        ])
    func forms(ledger: String, expected: String) throws {
        let result = try appended(to: ledger)
        #expect(result.diagnostics.filter { $0.severity == .error }.map(\.whole) == [])
        #expect(result.ledgerText == expected)
    }

    @Test("Columns that the new rows need and the file lacks are an error, and nothing is lost")
    func missingColumns() throws {
        let ledger = "id,date,type,amount\n1,2026-03-01,sale,5\n"
        let result = try appended(to: ledger)
        #expect(
            result.diagnostics.map(\.message) == [
                "the ledger file has no column `customer`, which 1 new row needs",
                "the ledger file has no column `reported`, which 1 new row needs",
            ])
        #expect(result.diagnostics.map(\.code) == ["import/no-ledger-column", "import/no-ledger-column"])
        #expect(result.ledgerText == ledger)
    }

    @Test("What the ledger says of the new rows is shown where they come from, in whatever order its columns are")
    func places() throws {
        var site = Sample()
        site.ledger["a.csv"] = "reported,customer,amount,type,of,date,id\n,,5,sale,,2026-03-01,\"a\nb\"\n"
        let result = try site.run(
            "plain", Sample.header + "2,2026-03-01,locked,5,1,\"x\ny\",\n3,2026-03-02,locked,-5,1,,\n", into: "a.csv")
        #expect(result.diagnostics.map(\.summary) == ["ledger/bad-amount export-1.csv:4:21"])
    }
}
