import Foundation
import Testing

@Suite("What a report is about")
struct ReportFilterTests {
    /// The repository's example, as of the day that its pages are made for.
    private func report(_ options: String..., environment: [String: String] = [:]) throws -> Tallypress.Outcome {
        try Tallypress.run(
            arguments: ["report", "--site", Fixtures.repository.path(percentEncoded: false), "--as-of", "2026-11-15"]
                + options, environment: environment)
    }

    private func months(_ options: String...) throws -> [String] {
        let run = try report(
            options[0], options.count > 1 ? options[1] : "--quiet", "--program", "kajabi", "--format", "csv")
        return run.output.split(separator: "\n").dropFirst().map { String($0.split(separator: ",")[1]) }
    }

    @Test("A year, a month, or months from one to another; the statements stay as they are")
    func periods() throws {
        let all = try report("--program", "kajabi", "--format", "csv").output.split(separator: "\n")
        let year = try report("--program", "kajabi", "--year", "2025", "--format", "csv").output.split(separator: "\n")
        #expect(year.count == 13)
        #expect(year.dropFirst().allSatisfy { all.contains($0) })
        #expect(try months("--month=2026-02") == ["2026-02"])
        #expect(try months("--from=2026-09") == ["2026-09", "2026-10", "2026-11"])
        #expect(try months("--from=2025-12", "--to=2026-02") == ["2025-12", "2026-01", "2026-02"])
        #expect(try months("--to=2025-02") == ["2025-01", "2025-02"])
    }

    @Test("Programs are chosen by their ids, in the order of the report")
    func programs() throws {
        let run = try report("--program", "kartra", "--program", "convertkit", "--month", "2026-10", "--format", "csv")
        #expect(
            run.output.split(separator: "\n").dropFirst().map { $0.split(separator: ",")[0] } == [
                "convertkit", "kartra",
            ])
        #expect(run.status == 0)
        let unknown = try report("--program", "katra")
        #expect(unknown.status != 0)
        #expect(unknown.output == "")
        #expect(unknown.errors.contains("did you mean `kartra`?"))
    }

    @Test("Months without any statement are an error that says which there are", arguments: ["text", "json"])
    func unknownMonth(form: String) throws {
        let run = try report("--year", "2023", "--format", form == "json" ? "json" : "table")
        #expect(run.status == 1)
        #expect(run.output == "")
        #expect(run.errors.contains("there are no statements from 2023-01 to 2023-12"))
        #expect(run.errors.contains("there are statements from 2024-"))
        #expect(run.errors.hasPrefix("[") == (form == "json"))
    }

    @Test(
        "What is no period is a mistake in usage",
        arguments: [
            ["--year", "26"], ["--month", "2026"], ["--month", "2026-13"], ["--from", "2026-1"],
            ["--year", "2026", "--month", "2026-01"], ["--month", "2026-01", "--to", "2026-02"],
            ["--from", "2026-03", "--to", "2026-02"], ["--by", "color"],
        ])
    func usage(options: [String]) throws {
        let run = try Tallypress.run(arguments: ["report"] + options)
        #expect(run.status == 64)
        #expect(run.errors.contains("Usage: tallypress report"))
    }

    @Test(
        "Divided, a report adds up to the statements, in the table, as CSV and as JSON",
        arguments: ["product", "plan", "page", "customer"])
    func groups(kind: String) throws {
        let options = ["--program", "kartra", "--month", "2026-10"]
        let csv = try report(options[0], options[1], options[2], options[3], "--by", kind, "--format", "csv")
        let lines = csv.output.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        #expect(lines.first?[3] == Substring(kind))
        let sum = { (column: Int) in
            lines.dropFirst().reduce(Decimal(0)) { $0 + (Decimal(string: String($1[column])) ?? .nan) }
        }
        #expect([5, 6, 7, 8, 9].map(sum).map { "\($0)" } == ["4515", "198", "1437", "39.6", "29.7"])
        let json = try report(options[0], options[1], options[2], options[3], "--by", kind, "--format", "json")
        #expect(json.output.contains("\"by\": \"\(kind)\""))
        #expect(json.output.contains("\"private\": \(kind == "customer")"))
        let table = try report(options[0], options[1], options[2], options[3], "--by", kind)
        #expect(table.output.contains(kind))
        #expect(table.output.contains("1,437.00     69.30  1,367.70"))
        #expect(table.output.contains("Private: customers are never published") == (kind == "customer"))
    }

    @Test("No line is wider than the terminal, at any width", arguments: [40, 50, 60, 80, 100, 120])
    func widths(columns: Int) throws {
        for options in [["--chart"], ["--by", "page"], ["--by", "customer"]] {
            let run = try report(
                options[0], options.count > 1 ? options[1] : "--quiet", environment: ["COLUMNS": "\(columns)"])
            let widest = run.output.split(separator: "\n").map(\.count).max() ?? 0
            #expect(widest <= columns, "\(options)")
            #expect(run.output.contains("2026-10") || options[0] == "--by")
        }
        let forecast = try Tallypress.run(
            arguments: [
                "forecast", "--site", Fixtures.repository.path(percentEncoded: false), "--as-of", "2026-11-15",
            ], environment: ["COLUMNS": "\(columns)"])
        #expect((forecast.output.split(separator: "\n").map(\.count).max() ?? 0) <= columns)
    }

    @Test("Charts and color are for terminals, unless they are asked for")
    func terminal() throws {
        let site = try SmallSite.folder()
        let arguments = ["report", "--site", site.path, "--as-of", "2026-03-10"]
        let pipe = try Tallypress.run(arguments: arguments).output
        #expect(!pipe.contains("█"))
        #expect(!pipe.contains("\u{1B}"))
        #expect(try Tallypress.run(arguments: arguments + ["--chart"]).output.contains("█"))
        let terminal = try Tallypress.runOnTerminal(arguments: arguments)
        #expect(terminal.contains("█"))
        #expect(terminal.contains("\u{1B}[1mAs of 2026-03-10"))
        #expect(try !Tallypress.runOnTerminal(arguments: arguments + ["--no-chart"]).contains("█"))
    }

    @Test("What runs left is said to have come later, or how late it is")
    func payouts() throws {
        let output = try report().output
        #expect(output.contains("missing: expected 260.85, received 0; came with the run of 2026-05-01\n"))
        #expect(
            output.contains(
                "short: expected 156.60, received 141.60, 15.00 missing; came with the run of 2025-08-15\n"))
        #expect(output.contains("open: expected 876.60, nothing received yet; due within 5 days\n"))
        #expect(output.contains("    2026-12-01 to 2026-12-28  1,328.10  2027-01-15\n"))
    }
}
