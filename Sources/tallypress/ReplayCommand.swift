import Accounting
import ArgumentParser
import Diagnostics
import Programs
import Workspace

/// `tallypress replay`.
struct ReplayCommand: SiteCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Work out what the same sales would have earned under another program's terms.",
        discussion: """
            The sales, refunds and chargebacks of one program are taken through the whole engine once more, under the \
            terms of the named program, and shown beside what they earned. Bonus and adjustment rows are left out on \
            both sides, and grants on the other. Without --from, every other program with sales in the same currency \
            is looked at.

              $ tallypress replay kajabi --from kartra --as-of 2026-11-15
              …
                                     Kartra     Kajabi  difference
                earned            12,825.30  14,232.60    1,407.30
              …
              $ tallypress replay kajabi --format csv > replay.csv
            """)

    /// How a replay is printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table
        case json
        case csv
    }

    @OptionGroup var options: SiteOptions

    @Argument(help: "The id of the program whose terms are tried.", completion: SiteCompletions.programs)
    var program: String

    @Option(
        name: .long, help: ArgumentHelp("The program whose sales are looked at.", valueName: "program"),
        completion: SiteCompletions.programs)
    var from: String?

    @Option(name: .long, help: "How to print it: table, json or csv.")
    var format = Format.table

    var printsJSON: Bool { format == .json }

    func run() throws {
        let progress = Progress("Reading the ledger", isQuiet: options.quiet)
        let loaded = options.loader().load()
        var diagnostics = loaded.bookDiagnostics
        var replays: [Replay] = []
        if !diagnostics.hasErrors {
            let (found, problems) = try replay(loaded)
            replays = found
            diagnostics += problems
        }
        progress.finish()
        options.console.show(diagnostics, asJSON: format == .json)
        if options.fails(diagnostics) { throw ExitCode(1) }
        switch format {
        case .table: Console.print(replays.map(ReplayTable.text).joined(separator: "\n"))
        case .json:
            Console.print(ReplayJSON(ledger: loaded.ledger).report(replays, asOf: loaded.books.asOf).render())
        case .csv: Console.print(ReplayCSV.report(replays))
        }
    }

    private func replay(_ loaded: LoadedSite) throws -> (replays: [Replay], diagnostics: [Diagnostic]) {
        let target = try loaded.program(program)
        let replayer = Replayer(ledger: loaded.ledger, books: loaded.books)
        if let from {
            let source = try loaded.program(from)
            guard source.id != target.id else {
                throw Refusal(
                    "replay/same-program", "the sales of `\(from)` are under its own terms already",
                    hint: "name two programs")
            }
            let result = loaded.books.programs.first { $0.program.id == source.id }.map {
                replayer.replay($0, under: target)
            }
            guard let replay = result?.replay else {
                if let problems = result?.diagnostics, !problems.isEmpty { return ([], problems) }
                throw Refusal(
                    "replay/no-sales", "`\(from)` has no sales up to \(loaded.books.asOf)",
                    hint: "name a program with sales, or a later day with --as-of")
            }
            return ([replay], result?.diagnostics ?? [])
        }
        let sources = loaded.books.programs.filter {
            $0.program.id != target.id && $0.program.currency == target.currency && !$0.entries.isEmpty
        }
        guard !sources.isEmpty else {
            throw Refusal(
                "replay/no-sales", "no other program has sales in \(target.currency.code) up to \(loaded.books.asOf)",
                hint: "only sales in the currency of `\(target.id)` can be tried under its terms")
        }
        let results = sources.map { replayer.replay($0, under: target) }
        return (results.compactMap(\.replay), results.flatMap(\.diagnostics))
    }
}
