import Testing

@testable import Importing

@Suite("Exports that overlap")
struct RevisionTests {
    private static let first =
        Sample.header + "1,2026-03-01,pending,100.00,20.00,ann,\n2,2026-03-02,pending,50.00,10.00,,\n"

    private static func then(_ rows: String) -> String { Sample.header + rows }

    @Test("What is there already is left out and counted; another status is no change")
    func overlap() throws {
        let result = try Sample().importing("plain", Self.first).run(
            "plain", Self.then("2,2026-03-02,locked,50.00,10.00,,\n3,2026-03-03,pending,5,1,,\n"), into: "a.csv")
        #expect(result.diagnostics == [])
        #expect(result.reasons == ["already in the ledger (1)"])
        #expect(
            result.rows == [
                "1,2026-03-01,sale,acme,ann,,,,100.00,,,20.00", "2,2026-03-02,sale,acme,,,,,50.00,,,10.00",
                "3,2026-03-03,sale,acme,,,,,5.00,,,1.00",
            ])
    }

    @Test("A lower amount becomes a refund of the difference, with what less is reported, once")
    func lowered() throws {
        let lowered = Self.then("1,2026-03-01,locked,80.00,16.00,ann,\n")
        let site = try Sample().importing("plain", Self.first).importing("plain", lowered)
        let rows = try site.run("plain", lowered, into: "a.csv")
        #expect(rows.rows.last == "1:revised-1,2026-06-30,refund,acme,,,,,20.00,1,,-4.00")
        #expect(rows.reasons == ["already in the ledger (1)"])
        let again = try site.run("plain", Self.then("1,2026-03-01,locked,75.50,15.10,ann,\n"), into: "a.csv")
        #expect(again.diagnostics == [])
        #expect(again.revisionCount == 1)
        #expect(again.rows.last == "1:revised-2,2026-06-30,refund,acme,,,,,4.50,1,,-0.90")
    }

    @Test("A row that is reversed is taken back whole, on the day that the export tells or else the as-of date")
    func reversed() throws {
        let reversed = Self.then("1,2026-03-01,reversed,100.00,20.00,ann,\n")
        var site = try Sample().importing("plain", Self.first).importing("plain", reversed)
        let result = try site.run("plain", reversed, into: "a.csv")
        #expect(result.rows.last == "1:revised-1,2026-06-30,refund,acme,,,,,,1")
        #expect(result.reasons == ["already in the ledger (1)"])

        site = try Sample(profiles: [
            "plain": Sample.plain,
            "dated": """
            extends: plain
            columns: {reversed_on: Original}
            rows: [{when: {State: reversed}, reversed: chargeback}, {type: sale}]
            """,
        ]).importing("plain", Self.first)
        let dated = try site.run(
            "dated", Self.then("1,2026-03-01,reversed,0,0,ann,2026-04-05\n"), into: "a.csv")
        #expect(dated.diagnostics.map(\.whole) == [])
        #expect(dated.rows.last == "1:revised-1,2026-04-05,chargeback,acme,,,,,,1")
    }

    @Test("What was reversed before it was imported is left out")
    func neverThere() throws {
        let result = try Sample().run("plain", Self.then("1,2026-03-01,reversed,100.00,20.00,ann,\n"))
        #expect(result.rows == [])
        #expect(result.reasons == ["reversed before they were imported (1)"])
    }

    @Test("A row that was taken back by hand is not taken back again")
    func byHand() throws {
        var site = try Sample().importing("plain", Self.first)
        site.ledger["b.csv"] = "id,date,type,amount,of\nx,2026-03-09,refund,,1\n"
        let result = try site.run("plain", Self.then("1,2026-03-01,reversed,100.00,20.00,ann,\n"), into: "a.csv")
        #expect(result.diagnostics == [])
        #expect(result.addedCount == 0)
    }

    @Test(
        "What no new row can say is an error that shows both places",
        arguments: [
            (
                "1,2026-03-01,locked,120.00,20.00,ann,\n", "import/revision export-1.csv:2:21",
                "the amount was 100.00, and is 120.00"
            ),
            (
                "1,2026-03-05,locked,100.00,20.00,ann,\n", "import/revision export-1.csv:2:3",
                "the date was 2026-03-01, and is 2026-03-05"
            ),
            (
                "1,2026-03-01,locked,100.00,20.00,bob,\n", "import/revision export-1.csv:2:34",
                "`customer` was `ann`, and is `bob`"
            ),
            (
                "1,2026-03-01,locked,100.00,19.00,ann,\n", "import/revision export-1.csv:2:28",
                "`reported` was 20.00, and is 19.00"
            ),
            (
                "1,2026-03-01,locked,90.00,19.00,bob,\n", "import/revision export-1.csv:2:21",
                "the amount was 100.00, and is 90.00, `customer` was `ann`, and is `bob` and `reported` was 20.00, and is 19.00"
            ),
            (
                "1,2026-03-01,back,100.00,20.00,ann,2\n", "import/revision export-1.csv:2:1",
                "it was a sale, and is a refund"
            ),
        ])
    func unsayable(row: String, summary: String, change: String) throws {
        let result = try Sample().importing("plain", Self.first).run("plain", Self.then(row), into: "a.csv")
        let problem = try #require(result.diagnostics.first)
        #expect(result.diagnostics.count == 1)
        #expect(problem.summary == summary)
        #expect(problem.message == "the row `1` has changed, and no new row can say so: \(change)")
        #expect(problem.related.map { "\($0.label) \($0.place)" } == ["as it was Content/ledger/a.csv:2:1"])
    }

    @Test(
        "With `revisions: error`, every change is an error",
        arguments: [
            (
                "1,2026-03-01,locked,80.00,16.00,ann,\n",
                "the amount was 100.00, and is 80.00 and `reported` was 20.00, and is 16.00"
            ),
            ("1,2026-03-01,reversed,100.00,20.00,ann,\n", "the row was reversed"),
        ])
    func refused(row: String, change: String) throws {
        var site = try Sample().importing("plain", Self.first)
        site.profiles["strict"] = "extends: plain\nrevisions: error\n"
        let result = try site.run("strict", Self.then(row), into: "a.csv")
        #expect(result.diagnostics.map(\.message) == ["the row `1` has changed: \(change)"])
        #expect(result.diagnostics.first?.hint?.contains("`revisions: latest`") == true)
        #expect(result.addedCount == 0)
    }

    @Test("An export that is older than a change names the row that says the change")
    func older() throws {
        let reversed = Self.then("1,2026-03-01,reversed,100.00,20.00,ann,\n")
        let result = try Sample().importing("plain", Self.first).importing("plain", reversed)
            .run("plain", Self.first, into: "a.csv")
        #expect(
            result.diagnostics.map(\.whole) == [
                "import/revision export-1.csv:2:22: `1:revised-1` lowered the row `1` to 0.00, and the export has "
                    + "100.00. the export may be older than what was imported: then leave it out, or export it again; "
                    + "if it is newer, change the ledger's lines by hand"
            ])
        #expect(
            result.diagnostics.first?.related.map { "\($0.label) \($0.place)" }
                == ["lowered here Content/ledger/a.csv:4:1", "as it was Content/ledger/a.csv:2:1"])
    }

    @Test("A change is never dated before an earlier one of the same row")
    func datesInOrder() throws {
        var site = Sample()
        site.profiles["dated"] = """
            extends: plain
            columns: {reversed_on: Original}
            rows: [{when: {State: reversed}, reversed: refund}, {type: sale}]
            """
        site = try site.importing("plain", Self.first)
            .importing("plain", Self.then("1,2026-03-01,locked,80.00,16.00,ann,\n"))
        let reversed = Self.then("1,2026-03-01,reversed,0,0,ann,2026-04-05\n")
        let result = try site.run("dated", reversed, into: "a.csv")
        #expect(result.diagnostics.map(\.whole) == [])
        #expect(result.rows.last == "1:revised-2,2026-06-30,refund,acme,,,,,,1")
        var byHand = try Sample(profiles: site.profiles).importing("plain", Self.first)
        byHand.ledger["b.csv"] = "id,date,type,amount,of\nx,2026-06-09,refund,5,1\n"
        #expect(
            try byHand.run("dated", reversed, into: "a.csv").rows.last
                == "1:revised-1,2026-06-09,refund,acme,,,,,,1")
    }

    @Test("What the export leaves empty, what the ledger has no column for, and notes are no changes")
    func noChanges() throws {
        var site = Sample()
        site.ledger["a.csv"] = "id,date,type,amount,customer\n1,2026-03-01,sale,100.00,ann\n"
        let result = try site.run("plain", Self.then("1,2026-03-01,locked,100.00,20.00,,\n"))
        #expect(result.diagnostics == [])
        #expect(result.reasons == ["already in the ledger (1)"])
    }

    @Test("Several exports at once are the same as one after the other")
    func several() throws {
        let later = Self.then("1,2026-03-01,reversed,100.00,20.00,ann,\n2,2026-03-02,locked,40.00,8.00,,\n")
        let atOnce = try Sample().run("plain", Self.first, later)
        let inTurn = try Sample().importing("plain", Self.first).importing("plain", later)
        #expect(atOnce.diagnostics == [])
        #expect(atOnce.ledgerText == inTurn.ledger["a.csv"])
        #expect(atOnce.addedCount == 4)
    }

    @Test("Rows of one export with one id are an error, unless they are to be numbered")
    func repeats() throws {
        let twice = Self.then("1,2026-03-01,locked,5,1,,\n1,2026-03-01,locked,5,1,,\n")
        let refused = try Sample().run("plain", twice)
        #expect(refused.diagnostics.map(\.summary) == ["import/duplicate-id export-1.csv:3:1"])
        #expect(refused.diagnostics.first?.related.map(\.place.line) == [2])
        let site = Sample(profiles: ["plain": Sample.plain, "counted": "extends: plain\nrepeats: number\n"])
        let numbered = try site.run("counted", twice)
        #expect(
            numbered.rows == ["1,2026-03-01,sale,acme,,,,,5.00,,,1.00", "1#2,2026-03-01,sale,acme,,,,,5.00,,,1.00"])
        #expect(try site.importing("counted", twice).run("counted", twice).addedCount == 0)
    }
}
