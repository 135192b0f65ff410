import Foundation
import Testing

@Suite("Explaining")
struct ExplainTests {
    private func explain(_ site: TemporaryFolder, _ options: String...) throws -> Tallypress.Outcome {
        try Tallypress.run(arguments: ["explain", "--site", site.path, "--as-of", "2026-03-10"] + options)
    }

    @Test("A row is told from its record to the run that it counts for, and the network’s figure")
    func row() throws {
        let run = try explain(try SmallSite.folder(), "order-0002")
        #expect(run.status == 0)
        #expect(run.errors == "")
        #expect(run.output.hasPrefix("order-0002: renewal of 2026-02-05, Acme (acme)\nas of 2026-03-10\n\nrow "))
        #expect(run.output.contains("\ncommission    50.00 × 20% = 10.00\n"))
        #expect(run.output.contains("\n              2026-02-05 + 30 days = 2026-03-07 (H1)\n"))
        #expect(run.output.contains("run of 2026-04-15 to 2026-04-20, cut-off 2026-03-31\n"))
        #expect(run.output.contains("opens after the month of 2026-03-10\n"))
    }

    @Test("As JSON it has the same with stable keys, money as decimal strings")
    func json() throws {
        let run = try explain(try SmallSite.folder(), "order-0003", "--format", "json")
        #expect(run.status == 0)
        let value = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        let earning = value?["earning"] as? [String: Any]
        #expect(earning?["commission"] as? String == "16.00")
        #expect(earning?["reversed"] as? String == "16.00")
        #expect((earning?["reversals"] as? [[String: Any]])?.first?["id"] as? String == "order-0004")
        #expect(earning?["payout"] is NSNull)
    }

    @Test("The rows of a figure add up to it, as text, JSON and CSV")
    func figure() throws {
        let site = try SmallSite.folder()
        let arguments = ["--month", "2026-02", "--figure"]
        let text = try Tallypress.run(
            arguments: ["explain", "--site", site.path, "--as-of", "2026-03-10"] + arguments + ["earned"])
        #expect(
            text.output == """
                earned of 2026-02, as of 2026-03-10

                Acme (acme), USD
                  2026-02-05  order-0002  renewal  Box, monthly           10.00
                  2026-02-07  order-0003  sale     Box, monthly           16.00
                  total                            as the statement says  26.00

                """)
        let csv = try explain(site, "--month", "2026-02", "--figure", "cleared", "--format", "csv")
        #expect(
            csv.output == """
                program,month,figure,run,date,id,type,what,amount
                acme,2026-02,cleared,,2026-02-04,order-0001,sale,"Box, monthly",10.00

                """)
        let json = try explain(site, "--month", "2026-03", "--figure", "available", "--format", "json")
        let value = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
        #expect(value?["figure"] as? String == "closing_available")
        let list = (value?["lists"] as? [[String: Any]])?.first
        #expect(list?["stated"] as? String == "20.00")
        #expect(list?["sum"] as? String == "20.00")
    }

    @Test("An id that no row has is answered with the nearest")
    func unknown() throws {
        let run = try explain(try SmallSite.folder(), "order-002")
        #expect(run.status == 1)
        #expect(run.output == "")
        #expect(run.errors.contains("error[explain/unknown-id]: no row has the id `order-002`\n"))
        #expect(run.errors.contains("did you mean `order-0002`"))
        let json = try explain(try SmallSite.folder(), "nothing-like-it", "--format", "json")
        #expect(json.status == 1)
        let entries = try JSONDecoder().decode([Entry].self, from: Data(json.errors.utf8))
        #expect(entries.map(\.code) == ["explain/unknown-id"])
    }

    @Test("An id that several programs have is explained once it is said whose")
    func ambiguous() throws {
        let other = SmallSite.files["Content/programs/acme.yml"]?.replacing("Acme", with: "Beta")
        let site = try SmallSite.folder([
            "Content/programs/beta.yml": other ?? "",
            "Content/ledger/2026.csv": """
            id,date,type,program,customer,product,plan,amount
            order-0001,2026-01-05,sale,acme,ann@example.org,Box,monthly,50.00
            order-0001,2026-01-06,sale,beta,ann@example.org,Box,monthly,70.00

            """,
        ])
        let run = try explain(site, "order-0001")
        #expect(run.status == 1)
        #expect(run.errors.contains("error[explain/ambiguous-id]: 2 programs have a row with the id `order-0001`"))
        #expect(run.errors.contains("`beta`: Content/ledger/2026.csv:3:1"))
        #expect(run.errors.contains("`--program acme`"))
        #expect(try explain(site, "order-0001", "--program", "beta").output.contains("70.00 × 20% = 14.00"))
        let unknown = try explain(site, "order-0001", "--program", "beto")
        #expect(unknown.status == 1)
        #expect(unknown.errors.contains("there is no program `beto`\n  = hint: did you mean `beta`?"))
    }

    @Test("A record that was dropped is told of beside the row that it repeats")
    func dropped() throws {
        let site = try SmallSite.folder([
            "Content/ledger/b.csv": SmallSite.files["Content/ledger/2026.csv"] ?? ""
        ])
        let run = try explain(site, "order-0001")
        #expect(run.status == 0)
        #expect(run.output.contains("Content/ledger/2026.csv:2:1\n"))
        #expect(run.output.contains("stands again at Content/ledger/b.csv:2:1, the same in every"))
    }

    @Test("A month without a statement is answered with those that there are")
    func unknownMonth() throws {
        let run = try explain(try SmallSite.folder(), "--month", "2025-12", "--figure", "earned")
        #expect(run.status == 1)
        #expect(run.errors.contains("error[explain/unknown-month]: there is no statement for 2025-12"))
        #expect(run.errors.contains("there are statements from 2026-01 to 2026-03"))
    }

    @Test(
        "What makes no sense together is a mistake in usage",
        arguments: [
            [], ["--month", "2026-01"], ["--figure", "earned"], ["order-0001", "--month", "2026-01"],
            ["--month", "2026-1", "--figure", "earned"], ["--month", "2026-01", "--figure", "earnd"],
            ["order-0001", "--format", "csv"],
        ])
    func usage(arguments: [String]) throws {
        let run = try Tallypress.run(arguments: ["explain"] + arguments)
        #expect(run.status == 64)
        #expect(run.output == "")
        if arguments.contains("earnd") { #expect(run.errors.contains("did you mean `earned`?")) }
    }

    @Test("Where the ledger has errors they are shown, and nothing is explained")
    func errors() throws {
        let site = try SmallSite.folder([BuildTests.mistakes[0].file: BuildTests.mistakes[0].text])
        let run = try explain(site, "order-0001")
        #expect(run.status == 1)
        #expect(run.output == "")
        #expect(run.errors.contains("error[ledger/bad-amount]"))
        let json = try explain(site, "order-0001", "--format", "json")
        let entries = try JSONDecoder().decode([Entry].self, from: Data(json.errors.utf8))
        #expect(entries.map(\.code) == ["ledger/bad-amount"])
    }

    @Test("Color is for terminals")
    func color() throws {
        let site = try SmallSite.folder()
        let arguments = ["explain", "--site", site.path, "--as-of", "2026-03-10", "order-0001"]
        #expect(try Tallypress.runOnTerminal(arguments: arguments).contains("\u{1B}[1morder-0001"))
        let plain = try Tallypress.runOnTerminal(arguments: arguments, environment: ["NO_COLOR": "1"])
        #expect(!plain.contains("\u{1B}[1m"))
    }

    private struct Entry: Decodable {
        let code: String
    }
}
