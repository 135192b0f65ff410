import Foundation
import Testing

@Suite("Reconciling in check")
struct ReconciliationTests {
    /// Twenty percent of everything; of seven rows six are unpaid, one by a cent off.
    private static let ledger = [
        "Content/ledger/2026.csv": """
        id,date,type,customer,product,plan,amount,of,reported
        order-0001,2026-01-05,sale,ann@example.org,Box,monthly,50.00,,0.00
        order-0002,2026-01-06,sale,ben@example.org,Box,monthly,50.00,,0.00
        order-0003,2026-01-07,sale,cy@example.org,Box,monthly,50.00,,0.00
        order-0004,2026-01-08,sale,dee@example.org,Box,monthly,50.00,,0.00
        order-0005,2026-01-09,sale,eve@example.org,Box,monthly,50.00,,0.00
        order-0006,2026-01-10,sale,fay@example.org,Box,monthly,80.00,,0.00
        order-0007,2026-01-11,sale,gus@example.org,Box,monthly,50.00,,10.01
        order-0008,2026-01-12,sale,hal@example.org,Box,monthly,50.00,,10.00

        """
    ]

    private func check(_ site: TemporaryFolder, _ options: String...) throws -> Tallypress.Outcome {
        try Tallypress.run(arguments: ["check", "--site", site.path, "--as-of", "2026-03-31"] + options)
    }

    @Test("As text, the rows that differ stand by cause with what is owed, the first five of each")
    func text() throws {
        let run = try check(try SmallSite.folder(Self.ledger))
        #expect(run.status == 0)
        #expect(
            run.output == """
                Reconciliation: 7 of 8 reported commissions differ

                Acme (acme), USD
                    row         date        place                      reported  expected  difference   owed
                  not paid at all, 6 rows, 66.00 owed
                    order-0001  2026-01-05  Content/ledger/2026.csv:2      0.00     10.00      -10.00  10.00
                    order-0002  2026-01-06  Content/ledger/2026.csv:3      0.00     10.00      -10.00  10.00
                    order-0003  2026-01-07  Content/ledger/2026.csv:4      0.00     10.00      -10.00  10.00
                    order-0004  2026-01-08  Content/ledger/2026.csv:5      0.00     10.00      -10.00  10.00
                    order-0005  2026-01-09  Content/ledger/2026.csv:6      0.00     10.00      -10.00  10.00
                    and 1 more
                  not explained, 1 row, 0.01 overpaid
                    order-0007  2026-01-11  Content/ledger/2026.csv:8     10.01     10.00        0.01  -0.01

                USD: 66.00 owed, 0.01 overpaid, net 65.99
                All rows, and a file for each program's manager: tallypress build --private

                no errors, no warnings, 7 variances, 8 rows

                """)
    }

    @Test("What is within the tolerance is counted, not listed; with all of it there, nothing is said")
    func tolerance() throws {
        let settings = (SmallSite.files["Content/site.yml"] ?? "") + "reconciliation: {tolerance: 0.01}\n"
        let run = try check(try SmallSite.folder(Self.ledger.merging(["Content/site.yml": settings]) { $1 }))
        #expect(run.output.contains("Reconciliation: 6 of 8 reported commissions differ\n"))
        #expect(run.output.contains("\n  1 row within the tolerance\n"))
        #expect(!run.output.contains("order-0007"))
        let generous = settings.replacing("0.01", with: "20.00")
        let quiet = try check(try SmallSite.folder(Self.ledger.merging(["Content/site.yml": generous]) { $1 }))
        #expect(quiet.output == "no errors, no warnings, 8 rows\n")
    }

    @Test("As JSON and for GitHub there is a warning for each cause, which names no id and no customer")
    func forms() throws {
        let site = try SmallSite.folder(Self.ledger)
        let json = try check(site, "--format", "json")
        let entries = try JSONDecoder().decode([CheckTests.Entry].self, from: Data(json.output.utf8))
        let hint = "`build --private` lists them on `/reconciliation/`, with a file for the program's manager"
        #expect(json.status == 0)
        #expect(
            entries == [
                CheckTests.Entry(
                    code: "accounting/variance", severity: "warning",
                    message: "`acme`: 6 reported commissions differ, not paid at all: 66.00 USD owed",
                    file: "Content/ledger/2026.csv", line: 2, column: 63, hint: hint),
                CheckTests.Entry(
                    code: "accounting/variance", severity: "warning",
                    message: "`acme`: 1 reported commission differs, not explained: 0.00 USD owed, 0.01 USD overpaid",
                    file: "Content/ledger/2026.csv", line: 8, column: 63, hint: hint),
            ])
        let github = try check(site, "--format", "github")
        #expect(github.output.split(separator: "\n").count == 2)
        #expect(
            github.output.hasPrefix("::warning file=Content/ledger/2026.csv,line=2,col=63,title=accounting/variance"))
        #expect(!(json.output + github.output).contains("order-0"))
        #expect(!(json.output + github.output).contains("example.org"))
    }

    @Test("Variances fail no strict check, go unsaid in a quiet one, and are no matter of build")
    func strictness() throws {
        let site = try SmallSite.folder(Self.ledger)
        for options in [["--strict"], ["--strict", "--format", "json"], ["--strict", "--format", "github"]] {
            let run = try Tallypress.run(
                arguments: ["check", "--site", site.path, "--as-of", "2026-03-31"] + options)
            #expect(run.status == 0)
            #expect(run.output.contains("differ"))
        }
        #expect(try check(site, "--quiet").output == "")
        #expect(try check(site, "--quiet", "--strict").output == "")
        #expect(try check(site, "--quiet", "--format", "json").output == "[]\n")
        let build = try Tallypress.run("build", "--site", site.path, "--as-of", "2026-03-31", "--strict")
        #expect(build.status == 0)
        #expect(build.errors == "")
    }

    @Test("Where the ledger has errors nothing is compared")
    func errors() throws {
        let broken = Self.ledger.mapValues { $0.replacing("2026-01-12", with: "2026-02-30") }
        let run = try check(try SmallSite.folder(broken))
        #expect(run.status == 1)
        #expect(!run.output.contains("Reconciliation"))
    }
}
