import Diagnostics
import Testing

@testable import Importing

@Suite("Errors of imports")
struct ImportErrorTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let export: String
        var profile = Sample.plain
        /// Each as `code file:line:column: message. hint`.
        let expected: [String]
    }

    static let cases = [
        Case(
            testDescription: "a missing column, with the nearest name and all names",
            export: "Numbr,Day,State,Sum,Fee,Buyer,Original\n1,2026-03-01,locked,5,1,,\n",
            expected: [
                "import/missing-column export-1.csv:1:1: the export has no column `Number`, which is needed for `id`. "
                    + "did you mean `Numbr`? the export has `Numbr`, `Day`, `State`, `Sum`, `Fee`, `Buyer`, `Original`"
            ]),
        Case(
            testDescription: "another separator",
            export: "Number;Day;State;Sum\n1;2026-03-01;locked;5\n",
            profile: """
                {name: a, basis: b, columns: {id: Number, date: Day}, rows: [{type: lead, set: {amount: "0"}}]}
                """,
            expected: [
                "import/missing-column export-1.csv:1:1: the export has no column `Day`, which is needed for `date`. "
                    + "its columns are separated by a semicolon: set `separator: semicolon`; the export has "
                    + "`Number;Day;State;Sum`",
                "import/missing-column export-1.csv:1:1: the export has no column `Number`, which is needed for `id`. "
                    + "its columns are separated by a semicolon: set `separator: semicolon`; the export has "
                    + "`Number;Day;State;Sum`",
            ]),
        Case(
            testDescription: "a column that stands twice",
            export: "Number,Day,State,Sum,Fee,Buyer,Original, day\n",
            expected: [
                "import/duplicate-column export-1.csv:1:41: the export has 2 columns `Day`. "
                    + "rename all but the one that the profile means"
            ]),
        Case(
            testDescription: "an order of day and month that is not stated",
            export: Sample.header + "1,03/04/2026,locked,5,1,,\n",
            expected: [
                "import/bad-date export-1.csv:2:3: `03/04/2026` is no date of the form `YYYY-MM-DD`. say which is the "
                    + "day: `date: MM/DD/YYYY` or `date: DD/MM/YYYY`, with what stands between and behind, in a "
                    + "profile that extends `plain`"
            ]),
        Case(
            testDescription: "every bad cell of every row",
            export: Sample.header + ",2026-03-01,locked,\"5,00\",x,,\n2,,locked,5.005,1,,\n",
            expected: [
                "import/missing-id export-1.csv:2:1: the row has no id: `Number` is empty. leave such rows out by a "
                    + "rule with `skip`, or build `id` from other columns",
                "import/bad-amount export-1.csv:2:20: `5,00` is no amount of the form `1234.56`. set `amounts` to the "
                    + "form that the export has, in a profile that extends `plain`",
                "import/bad-amount export-1.csv:2:27: `x` is no amount of the form `1234.56`. set `amounts` to the "
                    + "form that the export has, in a profile that extends `plain`",
                "import/bad-date export-1.csv:3:3: the date is empty. set `date` to the form that the export has, in "
                    + "a profile that extends `plain`",
                "import/bad-amount export-1.csv:3:11: `5.005` has more decimals than USD. USD has 2; nothing is "
                    + "rounded: look the amount up",
            ]),
        Case(
            testDescription: "a row that no rule is for",
            export: Sample.header + "1,2026-03-01,odd,5,1,,\n",
            expected: [
                "import/no-rule export-1.csv:2:18: no rule of the profile says what this row is: State `odd`. add a "
                    + "rule to `rows` in a profile that extends `plain`: `type: …` or `skip: why`"
            ]),
        Case(
            testDescription: "a record with too few cells, and broken quotes",
            export: Sample.header + "1,2026-03-01\n2,2026-03-01,locked,5,1,\"a\"b,\n",
            expected: [
                "import/bad-row export-1.csv:2:1: the record has 2 cells, the header 7. export the file again, or "
                    + "remove the line if it is no row",
                "import/bad-row export-1.csv:3:1: the record's quotes are broken. a quote in a value is doubled, and "
                    + "the value stands in quotes",
            ]),
        Case(
            testDescription: "an empty file", export: "",
            expected: [
                "import/no-header export-1.csv:1:1: the export is empty. `header` in the profile says where the names "
                    + "of the columns stand"
            ]),
        Case(
            testDescription: "what the ledger refuses, at the export's line and column",
            export: Sample.header + "\n1,2026-03-01,locked,0,1,,\n2,2025-03-01,locked,5,1,,\n3,2026-03-01,back,5,,,9\n",
            expected: [
                "ledger/bad-amount export-1.csv:3:21: the amount of a sale is not zero. only a `trial`, a `lead` or "
                    + "an `adjustment` may have no amount to it",
                "ledger/no-terms export-1.csv:4:3: 2025-03-01 is before the first terms of `acme`. they are in force "
                    + "from 2026-01-01; add the terms before them to the program",
                "ledger/unknown-reference export-1.csv:5:23: ",
            ]),
        Case(
            testDescription: "a row that acts on one in error gives no second error",
            export: Sample.header + "1,2026-03-01,locked,x,1,,\n2,2026-03-02,back,5,,,1\n",
            expected: [
                "import/bad-amount export-1.csv:2:21: `x` is no amount of the form `1234.56`. set `amounts` to the "
                    + "form that the export has, in a profile that extends `plain`"
            ]),
        Case(
            testDescription: "another currency",
            export: "Number,Day,Sum,Money\n1,2026-03-01,5,usd\n2,2026-03-01,5,EUR\n",
            profile: """
                {name: a, basis: b, columns: {id: Number, date: Day, amount: Sum, currency: Money}, rows: [{type: sale}]}
                """,
            expected: [
                "import/currency-mismatch export-1.csv:3:16: the currency of `acme` is USD, not `EUR`. export the "
                    + "rows in USD, or leave these out by a rule with `skip`"
            ]),
        Case(
            testDescription: "a merchant without a program, once with all its rows",
            export: "Number,Day,Sum,Shop\n1,2026-03-01,5,A-1\n2,2026-03-01,5,B-1\n3,2026-03-01,5,B-1\n",
            profile: """
                {name: a, basis: b, columns: {id: Number, date: Day, amount: Sum, program: Shop},
                 rows: [{type: sale}], programs: {a-1: acme}}
                """,
            expected: [
                "import/unknown-merchant export-1.csv:3:16: no program stands for the merchant `B-1` (2 rows). did "
                    + "you mean `a-1`? the profile knows `a-1` for `acme`: write the program's id behind the "
                    + "merchant's in `programs` of a profile that extends `plain`, or leave the rows out with "
                    + "`other_programs: skip`"
            ]),
        Case(
            testDescription: "a program that the site does not have",
            export: "Number,Day,Sum,Shop\n",
            profile: """
                {name: a, basis: b, columns: {id: Number, date: Day, amount: Sum, program: Shop},
                 rows: [{type: sale}], programs: {A-1: acm}}
                """,
            expected: [
                "import/unknown-program Content/imports/plain.yml:2:35: there is no program `acm`. did you mean `acme`?"
            ]),
    ]

    @Test("An export's mistakes are all reported, with place and hint", arguments: cases)
    func mistakes(_ example: Case) throws {
        let site = Sample(profiles: ["plain": example.profile])
        let found = try site.run("plain", example.export).diagnostics.map(\.whole)
        #expect(found.count == example.expected.count)
        for (found, expected) in zip(found, example.expected) { #expect(found.hasPrefix(expected)) }
    }

    @Test("A site with several programs must be told which; an id that it lacks is an error")
    func programs() throws {
        let export = Sample.header + "1,2026-03-01,locked,5,1,,\n"
        let site = Sample(programs: [Sample.acme, Sample.brio])
        #expect(try site.run("plain", export).diagnostics.map(\.code) == ["import/no-program"])
        #expect(
            try site.run("plain", export, program: "bri").diagnostics.map(\.whole)
                == ["import/unknown-program -: there is no program `bri`. did you mean `brio`?"])
        #expect(try site.run("plain", export, program: "brio").rows == ["1,2026-03-01,sale,brio,,,,,5.00,,,1.00"])
    }

    @Test("Columns are found by name, trimmed, case aside")
    func names() throws {
        let result = try Sample().run(
            "plain", " number ,DAY,State,Extra,SUM,Fee,Buyer,Original\n 1 , 2026-03-01 ,LOCKED,x, 5 ,1,,\n")
        #expect(result.diagnostics == [])
        #expect(result.rows == ["1,2026-03-01,sale,acme,,,,,5.00,,,1.00"])
    }
}
