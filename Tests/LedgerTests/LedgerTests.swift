import Diagnostics
import Ledger
import Money
import Testing

/// What a ledger tells of its rows afterwards.
@Suite struct LedgerTests {
    private static let text = """
        \u{FEFF}note,id,date,type,amount,customer,of,subscription,product,plan,sub_id,reported
        "first ""quoted"", note",s1,2025-01-01,sale,5,ann@example.com,,sub-1,Bøx,monthly,page.hero,1.00
        "two
        lines",s2,2026-01-02,renewal,5,ann@example.com,,sub-1,Bøx,annual,,
        same,r1,2025-01-03,refund,,ben,s1,,,,,-0.50
        same,r1,2025-01-03,refund,,ben,s1,,,,,-0.50

        """

    @Test("Every cell of a row is read")
    func rows() throws {
        let (ledger, diagnostics) = Sample.read(Self.text)
        #expect(diagnostics.map(\.code) == ["ledger/after-as-of"])
        #expect(
            ledger.rows.map(ledger.describe) == [
                "2025-01-01 sale acme s1|ann@example.com|sub-1|Bøx|monthly|page.hero 500 100 ",
                "2025-01-03 refund acme r1|ben|||| 500 -50 s1",
                "2026-01-02 renewal acme s2|ann@example.com|sub-1|Bøx|annual| 500  ",
            ])
        #expect(ledger.rows[0].customer == ledger.rows[2].customer)
        #expect(ledger.duplicateCount == 1)
        #expect(ledger.countUpToAsOf == 2)
    }

    @Test("Places and texts of cells are found again")
    func cells() {
        let ledger = Sample.read(Self.text).ledger
        #expect(ledger.rows.map { ledger.place(of: $0).description } == ["a.csv:2:1", "a.csv:5:1", "a.csv:3:1"])
        #expect(ledger.place(of: ledger.rows[0], column: "id").description == "a.csv:2:26")
        #expect(ledger.place(of: ledger.rows[0], column: "plan").description == "a.csv:2:74")
        #expect(ledger.place(of: ledger.rows[0], column: "nothing").description == "a.csv:2:1")
        #expect(ledger.place(of: ledger.rows[2], column: "id").description == "a.csv:3:1")
        #expect(
            ledger.rows.map { ledger.text(of: $0, column: "note") } == ["first \"quoted\", note", "same", "two\nlines"])
        #expect(ledger.rows.map { ledger.text(of: $0, column: "amount") } == ["5", "", "5"])
        #expect(ledger.text(of: ledger.rows[0], column: "nothing") == "")
        #expect(ledger.rows.map(\.location.line) == [2, 5, 3])
    }

    @Test("Private values are those of every record, each once with its first place")
    func privateValues() {
        let values = Sample.read(Self.text).ledger.privateValues().map {
            "\($0.column) \(String(decoding: $0.value, as: UTF8.self)) \($0.place.line):\($0.place.column)"
        }
        #expect(
            values == [
                "customer ann@example.com 2:47", "id s1 2:26", "subscription sub-1 2:64",
                "note first \"quoted\", note 2:1", "id s2 3:1", "note two\nlines 3:1", "customer ben 5:28", "id r1 5:6",
                "of s1 5:32", "note same 5:1",
            ])
    }

    @Test("Texts and symbols lead to each other")
    func symbols() {
        let ledger = Sample.read(Self.text).ledger
        let symbols = ledger.symbols
        #expect(symbols.symbol(of: "") == .empty)
        #expect(symbols.text(of: .empty) == "")
        #expect(symbols.symbol(of: "nobody") == nil)
        #expect(symbols.text(of: Symbol(index: 9999)) == "")
        for symbol in ledger.rows.flatMap({ [$0.id, $0.customer, $0.subscription, $0.product, $0.plan, $0.subID] }) {
            #expect(symbols.symbol(of: symbols.text(of: symbol)) == symbol)
        }
        #expect(symbols.bytes(of: symbols.symbol(of: "Bøx") ?? .empty) == Array("Bøx".utf8))
    }

    @Test("Thousands of texts of every length have symbols of their own")
    func manySymbols() {
        let ids = (0..<20_000).map { String(repeating: "x", count: $0 % 40) + String($0) }
        let text = "id,date,type,amount\n" + ids.map { "\($0),2025-01-01,sale,1\n" }.joined()
        let (ledger, diagnostics) = Sample.read(text)
        #expect(diagnostics.isEmpty)
        #expect(ledger.ids == ids)
        #expect(ledger.symbols.count == ids.count + 1)
        #expect(ids.allSatisfy { ledger.symbols.symbol(of: $0).map(ledger.symbols.text(of:)) == $0 })
    }

    @Test("No files make an empty ledger")
    func nothing() {
        let (ledger, diagnostics) = Sample.read([(path: String, text: String)]())
        #expect(ledger.rows.isEmpty && diagnostics.isEmpty)
        #expect(ledger.privateValues().isEmpty)
    }
}
