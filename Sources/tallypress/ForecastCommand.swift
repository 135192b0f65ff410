import Accounting
import ArgumentParser
import Diagnostics
import Foundation
import Workspace

/// `tallypress forecast`.
struct ForecastCommand: SiteCommand {
    static let configuration = CommandConfiguration(
        commandName: "forecast",
        abstract: "Estimate what will clear and be paid from sales already made.",
        discussion: """
            The engine keeps the books on past the as-of date, with no new sales and no refunds, and with every payout \
            run paying what it should. It also says which tiers are lost as sales leave their windows, and when the \
            next one comes if the last three complete months come again and again.

            It is an estimate and private: no page of the site shows it. Rows dated after the as-of date are left out.

              $ tallypress forecast --as-of 2026-11-15 --program kajabi --months 1
              …
                payouts
                  payout run                of what is available on  expected
                  2026-12-01 to 2026-12-05  2026-11-30                 328.20
              $ tallypress forecast --program kartra --months 12
              $ tallypress forecast --format json | jq '.programs[].runs[0]'
            """)

    /// How a forecast is printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table
        case json
    }

    @OptionGroup var options: SiteOptions

    @Option(
        name: .long, help: ArgumentHelp("Only this program; may be given more than once.", valueName: "id"),
        completion: SiteCompletions.programs)
    var program: [String] = []

    @Option(name: .long, help: ArgumentHelp("How many months after the present one, 1 to 60.", valueName: "n"))
    var months = 6

    @Option(name: .long, help: "How to print it: table or json.")
    var format = Format.table

    var printsJSON: Bool { format == .json }

    func validate() throws {
        guard (1...60).contains(months) else { throw ValidationError("--months must be from 1 to 60.") }
    }

    func run() throws {
        let progress = Progress("Reading the ledger", isQuiet: options.quiet)
        let loaded = options.loader().load()
        var diagnostics = loaded.bookDiagnostics
        guard !options.fails(diagnostics) else {
            progress.finish()
            options.console.show(diagnostics, asJSON: format == .json)
            throw ExitCode(1)
        }
        progress.enter("Keeping the books on")
        let books = try loaded.books(ofPrograms: program)
        let (forecast, problems) = Forecaster(bookkeeper: loaded.bookkeeper, ledger: loaded.ledger, books: books)
            .forecast(months: months)
        progress.finish()
        diagnostics += problems
        options.console.show(diagnostics, asJSON: format == .json)
        if options.fails(diagnostics) { throw ExitCode(1) }
        switch format {
        case .table:
            let style = TerminalStyle(
                width: TerminalWidth.current, isColored: options.color.isColored(STDOUT_FILENO))
            Console.print(ForecastTable(style: style).text(forecast))
        case .json: Console.print(ForecastJSON.report(forecast).render())
        }
    }
}
