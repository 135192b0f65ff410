import Foundation
import Testing

@Suite("Forecast")
struct ForecastTests {
    private func forecast(_ site: TemporaryFolder, _ options: String...) throws -> Tallypress.Outcome {
        try Tallypress.run(arguments: ["forecast", "--site", site.path, "--as-of", "2026-02-28"] + options)
    }

    @Test("The first line says that it is an estimate; then come months, runs and nothing that was not there")
    func table() throws {
        let run = try forecast(try SmallSite.folder())
        #expect(run.status == 0)
        #expect(
            run.output == """
                Estimate as of 2026-02-28, private: what comes of the sales already made, with no new ones and no refunds.

                Acme (acme), USD
                                          closing    closing
                  month    clears   paid  pending  available  tier
                  now                       10.00      10.00  all
                  2026-03   10.00  10.00     0.00      10.00  all
                  2026-04    0.00  10.00     0.00       0.00  all
                  nothing after that up to the end of 2026-08
                  payouts
                    payout run                of what is available on  expected
                    2026-03-15 to 2026-03-20  2026-02-28                  10.00
                    2026-04-15 to 2026-04-20  2026-03-31                  10.00

                """)
    }

    @Test("As JSON it says what it is, and what it says comes true in a later report")
    func json() throws {
        let site = try SmallSite.folder()
        let run = try forecast(site, "--format", "json", "--months", "2")
        #expect(run.output.contains("\"estimate\": true"))
        #expect(run.output.contains("\"private\": true"))
        #expect(run.output.contains("{\"month\": \"2026-03\", \"rest\": false, \"clears\": \"10.00\""))
        let ledger = SmallSite.files["Content/ledger/2026.csv"] ?? ""
        let later = try SmallSite.folder([
            "Content/ledger/2026.csv": ledger
                + "paid-1,2026-03-16,payout,,,,10.00,\npaid-2,2026-04-20,payout,,,,10.00,\n"
        ])
        let report = try Tallypress.run(
            "report", "--site", later.path, "--as-of", "2026-04-30", "--from", "2026-03", "--format", "csv")
        #expect(
            report.output.split(separator: "\n").dropFirst().map {
                $0.split(separator: ",")[11...15].joined(separator: " ")
            }
                == ["10.00 0.00 10.00 0.00 10.00", "0.00 0.00 10.00 0.00 0.00"])
    }

    @Test("Rows after the as-of date do not count, and a ledger without rows has no forecast")
    func edges() throws {
        let site = try SmallSite.folder()
        let early = try Tallypress.run("forecast", "--site", site.path, "--as-of", "2026-01-31")
        #expect(early.output.contains("  2026-02   10.00   0.00     0.00      10.00  all\n"))
        #expect(early.errors.contains("ledger/"))
        let none = try forecast(try SmallSite.folder(without: ["Content/ledger/2026.csv"]))
        #expect(none.status == 0)
        #expect(none.output.hasSuffix("\nno rows\n"))
    }

    @Test("What is wrong ends it", arguments: [["--months", "0"], ["--months", "61"], ["--format", "csv"]])
    func usage(options: [String]) throws {
        let run = try Tallypress.run(arguments: ["forecast"] + options)
        #expect(run.status == 64)
        #expect(run.errors.contains("Usage: tallypress forecast"))
    }

    @Test("Nothing of a forecast is on the site")
    func publicSite() throws {
        let site = try SmallSite.folder()
        let build = try Tallypress.run("build", "--site", site.path, "--as-of", "2026-02-28")
        #expect(build.status == 0)
        let page = try String(
            contentsOf: URL(filePath: site.path).appending(path: "Output/index.html"), encoding: .utf8)
        #expect(!page.lowercased().contains("estimate"))
    }
}
