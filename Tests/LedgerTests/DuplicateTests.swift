import Diagnostics
import Ledger
import Testing

/// The same id twice (SPEC L2).
@Suite struct DuplicateTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let first: String
        let second: String
        /// The columns that the hint names; `nil` where the second record is dropped.
        let differing: String?

        init(_ name: String, _ first: String, _ second: String, _ differing: String?) {
            (testDescription, self.first, self.second, self.differing) = (name, first, second, differing)
        }
    }

    @Test(
        "Texts of all columns decide whether a row is repeated",
        arguments: [
            Case(
                "the same bytes", "id,date,type,amount\n1,2025-01-01,sale,5\n",
                "id,date,type,amount\n1,2025-01-01,sale,5\n", nil),
            Case(
                "quotes do not count", "id,date,type,amount,note\n1,2025-01-01,sale,5,\"a \"\"b\"\"\"\n",
                "id,date,type,amount,note\n\"1\",2025-01-01,\"sale\",5,\"a \"\"b\"\"\"\r", nil),
            Case(
                "columns in another order", "id,date,type,amount,note\n1,2025-01-01,sale,5,\"\"\n",
                "amount,note,type,id,date\n5,,sale,1,2025-01-01\n", nil),
            Case(
                "a column that one lacks is empty", "id,date,type,amount\n1,2025-01-01,sale,5\n",
                "id,date,type,amount,note,zip\n1,2025-01-01,sale,5,,\n", nil),
            Case(
                "a column that the other lacks is empty", "id,date,type,amount,note\n1,2025-01-01,sale,5,\n",
                "id,date,type,amount\n1,2025-01-01,sale,5\n", nil),
            Case(
                "the same number written differently", "id,date,type,amount\n1,2025-01-01,sale,5\n",
                "id,date,type,amount\n1,2025-01-01,sale,5.00\n", "`amount`"),
            Case(
                "white space", "id,date,type,amount,note\n1,2025-01-01,sale,5,a\n",
                "id,date,type,amount,note\n1,2025-01-01,sale,5,a \n", "`note`"),
            Case(
                "escaped quotes", "id,date,type,amount,note\n1,2025-01-01,sale,5,\"a\"\"\"\n",
                "id,date,type,amount,note\n1,2025-01-01,sale,5,\"a\"\n", "`note`"),
            Case(
                "an empty program and its id", "id,date,type,amount,program\n1,2025-01-01,sale,5,\n",
                "id,date,type,amount,program\n1,2025-01-01,sale,5,acme\n", "`program`"),
            Case(
                "a missing program and its id", "id,date,type,amount\n1,2025-01-01,sale,5\n",
                "id,date,type,amount,program\n1,2025-01-01,sale,5,acme\n", "`program`"),
            Case(
                "unknown columns", "id,date,type,amount,x,y\n1,2025-01-01,sale,5,1,2\n",
                "id,date,type,amount,y,z\n1,2025-01-01,sale,5,3,4\n", "`x`, `y` and `z`"),
        ])
    func repetition(_ sample: Case) {
        let (ledger, diagnostics) = Sample.read([("a.csv", sample.first), ("b.csv", sample.second)])
        let errors = diagnostics.filter { $0.severity == .error }
        #expect(ledger.ids == ["1"])
        #expect(ledger.duplicateCount == (sample.differing == nil ? 1 : 0))
        #expect(errors.map(\.code) == (sample.differing == nil ? [] : ["ledger/duplicate-id"]))
        #expect(errors.map(\.place?.file) == (sample.differing == nil ? [] : ["b.csv"]))
        if let differing = sample.differing {
            #expect(errors.first?.message == "the id `1` stands twice in `acme`")
            #expect(errors.first?.hint == "the rows differ in \(differing): give one of them another id, or remove one")
        }
    }

    @Test("Each later row is compared with the first")
    func first() {
        let text =
            "id,date,type,amount\n1,2025-01-03,sale,5\n1,2025-01-02,sale,6\n1,2025-01-02,sale,6\n1,2025-01-03,sale,5\n"
        let (ledger, diagnostics) = Sample.read(text)
        #expect(diagnostics.map(\.summary) == ["ledger/duplicate-id a.csv:3:1", "ledger/duplicate-id a.csv:4:1"])
        #expect(diagnostics.flatMap(\.related).map(\.place.line) == [2, 2])
        #expect(ledger.duplicateCount == 1)
        #expect(ledger.rows.map(\.amount) == [500])
    }

    @Test("It is remembered where the records that were dropped stand, and which row they repeat")
    func dropped() {
        let text =
            "id,date,type,amount,note\n1,2025-01-03,sale,5,\"a\nb\"\n2,2025-01-03,sale,5,\n1,2025-01-03,sale,5,\"a\nb\"\n"
        let (ledger, _) = Sample.read(text)
        #expect(ledger.dropped.map { ledger.place(of: $0).description } == ["a.csv:5:1"])
        #expect(ledger.dropped.map(\.id) == [ledger.rows[0].id])
        #expect(ledger.record(of: ledger.rows[0]) == "1,2025-01-03,sale,5,\"a\nb\"")
        #expect(ledger.record(of: ledger.rows[1]) == "2,2025-01-03,sale,5,")
    }

    @Test("A repeated row with a bad cell is reported each time, and no second error for its id")
    func badRows() {
        let text = "id,date,type,amount\n1,2025-01-03,sale,x\n1,2025-01-03,sale,x\n1,2025-01-03,sale,5\n"
        let (ledger, diagnostics) = Sample.read(text)
        #expect(
            diagnostics.map(\.summary) == [
                "ledger/bad-amount a.csv:2:19", "ledger/bad-amount a.csv:3:19", "ledger/duplicate-id a.csv:4:1",
            ])
        #expect(ledger.duplicateCount == 1)
        #expect(ledger.rows.isEmpty)
    }

    @Test("Rows without an id, or of no program, are not compared")
    func unidentified() {
        let text =
            "id,date,type,amount,program\n,2025-01-03,sale,1,\n,2025-01-03,sale,2,\n1,2025-01-03,sale,1,x\n1,2025-01-03,sale,2,x\n"
        let codes = Sample.read(text).diagnostics.map(\.code)
        #expect(
            codes == ["ledger/missing-id", "ledger/missing-id", "ledger/unknown-program", "ledger/unknown-program"])
    }

    @Test("A repeated refund takes once")
    func references() {
        let text =
            "id,date,type,amount,of\n1,2025-01-01,sale,5,\n2,2025-01-02,refund,3,1\n2,2025-01-02,refund,3,1\n3,2025-01-03,refund,2,1\n"
        let (ledger, diagnostics) = Sample.read(text)
        #expect(diagnostics.isEmpty)
        #expect(ledger.duplicateCount == 1)
        #expect(ledger.ids == ["1", "2", "3"])
    }

    @Test("Programs that share every id keep them apart")
    func programs() {
        let header = "id,date,type,amount,program\n"
        let rows = (0..<200).map { "\($0 / 2),2025-01-01,sale,5,\($0 % 2 == 0 ? "acme" : "tokyo")\n" }
        let (ledger, diagnostics) = Sample.read(header + (rows + rows).joined(), programs: [Sample.acme, Sample.tokyo])
        #expect(diagnostics.isEmpty)
        #expect(ledger.rows.count == 200)
        #expect(ledger.duplicateCount == 200)
    }
}
