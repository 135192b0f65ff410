import Diagnostics
import Ledger
import Money
import Testing

/// What is said of a bad cell: code, place, message, hint.
@Suite struct CellErrorTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let record: String
        let expected: [String]

        init(_ name: String, _ record: String, _ expected: String...) {
            (testDescription, self.record, self.expected) = (name, record, expected)
        }
    }

    @Test(
        "A bad cell is an error with what would be right",
        arguments: [
            Case(
                "no such day", "1,2025-02-29,sale,5.00,,,",
                "bad-date 2:3 `2025-02-29` is no date; 2025-02 has 28 days"),
            Case("short form", "1,2025-3-6,sale,5.00,,,", "bad-date 2:3 `2025-3-6` is no date; write `2025-03-06`"),
            Case("slashes", "1,2025/03/06,sale,5.00,,,", "bad-date 2:3 `2025/03/06` is no date; write `2025-03-06`"),
            Case(
                "American", "1,03/06/2025,sale,5.00,,,",
                "bad-date 2:3 `03/06/2025` is no date; write dates as `YYYY-MM-DD`"),
            Case(
                "with a time", "1,2025-03-06T10:00,sale,5.00,,,",
                "bad-date 2:3 `2025-03-06T10:00` is no date; write `2025-03-06`"),
            Case(
                "too early", "1,1969-12-31,sale,5.00,,,",
                "bad-date 2:3 `1969-12-31` is no date; years run from 1970 to 9999"),
            Case("empty date", "1,,sale,5.00,,,", "bad-date 2:3 the date is empty; write dates as `YYYY-MM-DD`"),
            Case(
                "before the terms", "1,2024-12-31,sale,5.00,,,",
                "no-terms 2:3 2024-12-31 is before the first terms of `acme`; they are in force from 2025-01-01; "
                    + "add the terms before them to the program"),
            Case(
                "capital type", "1,2025-03-06,Sale,5.00,,,",
                "bad-type 2:14 `Sale` is no type of row; did you mean `sale`?"),
            Case(
                "type with a space", "1,2025-03-06, sale,5.00,,,",
                "bad-type 2:14 ` sale` is no type of row; did you mean `sale`?"),
            Case(
                "empty type", "1,2025-03-06,,5.00,,,",
                "bad-type 2:14 the type is empty; the types are `adjustment`, `bonus`, `chargeback`, `lead`, `payout`, "
                    + "`referral`, `refund`, `reinstatement`, `renewal`, `sale`, `trial`"),
            Case(
                "no id", ",2025-03-06,sale,5.00,,,",
                "missing-id 2:1 the row has no id; give it one that no other row of its program has"),
            Case(
                "wrong currency", "1,2025-03-06,sale,5.00,usd,,",
                "currency-mismatch 2:24 the currency of `acme` is USD, not `usd`; write `USD`, or leave it empty"),
            Case(
                "everything wrong", ",2025-3-6,Sale,x,EUR,,y",
                "missing-id 2:1 the row has no id; give it one that no other row of its program has",
                "bad-date 2:2 `2025-3-6` is no date; write `2025-03-06`",
                "bad-type 2:11 `Sale` is no type of row; did you mean `sale`?",
                "bad-amount 2:16 `x` is no amount; write digits, and behind a point the decimals, such as `12345.00`",
                "currency-mismatch 2:18 the currency of `acme` is USD, not `EUR`; write `USD`, or leave it empty",
                "bad-amount 2:23 `y` is no amount; write digits, and behind a point the decimals, such as `12345.00`"),
            Case(
                "quoted cell", "\"1\",\"2025-13-01\",sale,5.00,,,",
                "bad-date 2:5 `2025-13-01` is no date; months run from 01 to 12; write dates as `YYYY-MM-DD`"),
            Case(
                "columns count scalars", "日本é,2025,sale,5.00,,,",
                "bad-date 2:5 `2025` is no date; write dates as `YYYY-MM-DD`"),
            Case(
                "on a later line", "\"1\n1\",2025-03-06,sale,x,,,",
                "bad-amount 2:1 `x` is no amount; write digits, and behind a point the decimals, such as `12345.00` "
                    + "(it stands on line 3)"),
            Case(
                "control characters", "1,\"a\n\u{0}\u{202E}b\",sale,1,,,",
                "bad-date 2:3 `a\\n\\u{0}\\u{202E}b` is no date; write dates as `YYYY-MM-DD`"),
        ])
    func cells(_ sample: Case) {
        #expect(Self.errors(sample.record) == sample.expected)
    }

    @Test(
        "A bad amount is an error with what would be right",
        arguments: [
            ("sale", "1,000.00", "`1,000.00` is no amount; did you mean `1000.00`?"),
            ("sale", "1.234,56", "`1.234,56` is no amount; did you mean `1234.56`?"),
            ("sale", "1,000", "`1,000` is no amount; did you mean `1000`?"),
            ("sale", "1.000.000", "`1.000.000` is no amount; did you mean `1000000`?"),
            ("sale", "5,5", "`5,5` is no amount; did you mean `5.5`?"),
            ("sale", "$5", "`$5` is no amount; did you mean `5`?"),
            ("sale", "5.00 USD", "`5.00 USD` is no amount; did you mean `5.00`?"),
            ("sale", "€ 5.00", "`€ 5.00` is no amount; did you mean `5.00`?"),
            ("sale", " 5.00", "` 5.00` is no amount; did you mean `5.00`?"),
            ("sale", "(5.00)", "`(5.00)` is no amount; did you mean `-5.00`?"),
            ("sale", "+5", "`+5` is no amount; did you mean `5`?"),
            ("sale", ".5", "`.5` is no amount; did you mean `0.5`?"),
            ("sale", "5.", "`5.` is no amount; did you mean `5`?"),
            (
                "sale", "5.00.00",
                "`5.00.00` is no amount; write digits, and behind a point the decimals, such as `12345.00`"
            ),
            ("sale", "1e3", "`1e3` is no amount; write digits, and behind a point the decimals, such as `12345.00`"),
            ("sale", "USD 1 000.00", "`USD 1 000.00` is no amount; did you mean `1000.00`?"),
            ("sale", "-", "`-` is no amount; write digits, and behind a point the decimals, such as `12345.00`"),
            ("sale", "5%", "`5%` is no amount; write digits, and behind a point the decimals, such as `12345.00`"),
            ("sale", "10.005", "`10.005` has more decimals than USD; USD has 2 decimals: write `10.00` or `10.01`"),
            ("sale", "10.500", "`10.500` has more decimals than USD; USD has 2 decimals: write `10.50`"),
            (
                "sale", "92233720368547758.08",
                "`92233720368547758.08` is too large; the largest amount is `92233720368547758.07`"
            ),
            ("sale", "", "a sale needs an amount; write digits, and behind a point the decimals, such as `12345.00`"),
            (
                "payout", "",
                "a payout needs an amount; write digits, and behind a point the decimals, such as `12345.00`"
            ),
            (
                "adjustment", "",
                "an adjustment needs an amount; write digits, and behind a point the decimals, such as `12345.00`"
            ),
            (
                "sale", "0.00",
                "the amount of a sale is not zero; only a `trial`, a `lead` or an `adjustment` may have no amount to it"
            ),
            (
                "sale", "-5.00",
                "the amount of a sale is not below zero: `-5.00`; money given back is a `refund` of `5.00` whose `of` names the row"
            ),
            ("trial", "-0.01", "the amount of a trial is not below zero: `-0.01`; write `0.01`"),
            ("refund", "-5.00", "the amount of a refund is not below zero: `-5.00`; write `5.00`"),
            ("refund", "0", "the amount of a refund is not zero; leave it empty for all that is left"),
            ("bonus", "-1", "the amount of a bonus is not below zero: `-1`; commission taken away is an `adjustment`"),
            ("payout", "-0", "the amount of a payout is not zero; leave the row out"),
        ])
    func amounts(type: String, amount: String, expected: String) {
        let cell = amount.contains(",") ? "\"\(amount)\"" : amount
        let column = 15 + type.count
        #expect(Self.errors("1,2025-03-06,\(type),\(cell),,,") == ["bad-amount 2:\(column) " + expected])
    }

    @Test(
        "What a network reported may be below zero only on rows that earn nothing",
        arguments: [
            ("sale", "0.00", nil), ("refund", "-1.00", nil), ("payout", "-1.00", nil), ("bonus", "0", nil),
            (
                "sale", "-1.00",
                "the commission reported for a sale is not below zero: `-1.00`; "
                    + "what a network takes back is reported on the `refund` or `chargeback`"
            ),
            ("sale", "1.005", "`1.005` has more decimals than USD; USD has 2 decimals: write `1.00` or `1.01`"),
        ] as [(String, String, String?)])
    func reported(type: String, reported: String, expected: String?) {
        let errors = Self.errors("1,2025-03-06,\(type),5.00,,,\(reported)").filter {
            !$0.hasPrefix("unknown-reference")
        }
        #expect(errors == (expected.map { ["bad-amount 2:\(22 + type.count) " + $0] } ?? []))
    }

    @Test(
        "The amounts that each type allows are read",
        arguments: [
            ("sale", "5", 500), ("sale", "0.01", 1), ("sale", "007.5", 750), ("trial", "0", 0), ("lead", "0.00", 0),
            ("adjustment", "-12.34", -1234), ("adjustment", "0", 0), ("payout", "92233720368547758.07", Int64.max),
            ("adjustment", "-92233720368547758.07", -Int64.max), ("bonus", "000000000000000000000000001.00", 100),
        ] as [(String, String, Int64)])
    func good(type: String, amount: String, expected: Int64) {
        let (ledger, diagnostics) = Sample.read("id,date,type,amount\n1,2025-03-06,\(type),\(amount)\n")
        #expect(diagnostics.isEmpty)
        #expect(ledger.rows.map(\.amount) == [expected])
    }

    @Test("Where the type is bad, only the form of the amount is judged; where the program is, not its decimals")
    func partialJudgement() {
        let header = "id,date,type,program,amount\n"
        let codes = { (record: String) in
            Sample.read(header + record + "\n", programs: [Sample.acme, Sample.tokyo]).diagnostics.map(\.code)
        }
        #expect(codes("1,2025-03-06,x,acme,-5.00") == ["ledger/bad-type"])
        #expect(codes("1,2025-03-06,x,acme,") == ["ledger/bad-type"])
        #expect(codes("1,2025-03-06,x,acme,y") == ["ledger/bad-type", "ledger/bad-amount"])
        #expect(codes("1,2025-03-06,sale,x,5.123456789") == ["ledger/unknown-program"])
        #expect(codes("1,2025-03-06,sale,x,-5") == ["ledger/unknown-program", "ledger/bad-amount"])
        #expect(codes("1,2025-03-06,sale,x,99999999999999999999999") == ["ledger/unknown-program"])
        #expect(codes("1,1990-03-06,sale,x,5") == ["ledger/unknown-program"])
    }

    @Test(
        "Programs must be given where the site has several, and exist",
        arguments: [
            ("acne", "there is no program `acne`; did you mean `acme`?"),
            ("ACME", "there is no program `ACME`; did you mean `acme`?"),
            ("other", "there is no program `other`; the programs are `acme`, `tokyo`"),
            ("", "the row does not say which program it is of; the programs are `acme`, `tokyo`"),
        ])
    func programs(program: String, expected: String) {
        let text = "id,date,type,program,amount\n1,2025-03-06,sale,\(program),5\n"
        let errors = Sample.read(text, programs: [Sample.acme, Sample.tokyo]).diagnostics
        #expect(errors.map { "\($0.message); \($0.hint ?? "")" } == [expected])
    }

    @Test("A site without programs has no rows")
    func noPrograms() {
        let (ledger, diagnostics) = Sample.read("id,date,type,amount\n1,2025-03-06,sale,5\n", programs: [])
        #expect(diagnostics.map(\.message) == ["the site has no programs"])
        #expect(ledger.rows.isEmpty)
    }

    /// The errors of one record as `code line:column message; hint`.
    static func errors(_ record: String) -> [String] {
        let (_, diagnostics) = Sample.read("id,date,type,amount,currency,of,reported\n" + record + "\n")
        return diagnostics.filter { $0.severity == .error && !($0.code == "ledger/unknown-reference") }.map {
            let place = "\($0.place?.line ?? 0):\($0.place?.column ?? 0)"
            return "\($0.code.dropFirst(7)) \(place) \($0.message); \($0.hint ?? "")"
        }
    }
}
