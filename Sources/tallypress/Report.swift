import Accounting
import ArgumentParser
import Diagnostics
import Workspace

/// `tallypress report`.
struct Report: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the statements.",
        discussion: """
            Only the ledger, the programs' terms and site.yml are needed; pages and templates may be broken.

              $ tallypress report --as-of 2026-11-15
              $ tallypress report --format json | jq '.programs[0].months[-1].closing'
            """)

    /// How statements are printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table
        case json
        case csv
    }

    @OptionGroup var options: SiteOptions

    @Option(name: .long, help: "How to print them: table, json or csv.")
    var format = Format.table

    func run() throws {
        let progress = Progress("Reading the ledger", isQuiet: options.quiet)
        let loaded = options.loader().load()
        progress.finish()
        let diagnostics = loaded.bookDiagnostics
        let fails = options.fails(diagnostics)
        options.console.show(diagnostics, asJSON: format == .json)
        if fails { throw ExitCode(1) }
        switch format {
        case .table: Console.print(ReportTable.text(loaded.books))
        case .json: Console.print(ReportJSON(ledger: loaded.ledger).report(loaded.books).render())
        case .csv: Console.print(ReportCSV.report(loaded.books))
        }
    }
}
