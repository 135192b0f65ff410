import Accounting
import ArgumentParser
import Diagnostics
import Foundation
import Money
import Workspace

/// `tallypress explain`.
struct Explain: SiteCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say why a row earned what it did, or which rows make a figure.",
        discussion: """
            Of a row it tells the terms in force, the tier with the figures behind it, each rate that was tried, the \
            arithmetic, when it clears, what was reversed, the payout run that it counts for, and how the network's \
            figure compares. Of a statement's figure it lists the rows that make it.

              $ tallypress explain KT-122847 --as-of 2026-11-15
              KT-122847: renewal of 2026-11-12, Kartra (kartra)
              …
              commission    99.00 × 40% = 39.60
              …
              $ tallypress explain KT-122847 --format json | jq .earning.commission
              "39.60"
              $ tallypress explain --month 2026-02 --figure cleared --program kajabi
              …
                total                          as the statement says   238.50
            """)

    /// How the story is printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
        case csv
    }

    @OptionGroup var options: SiteOptions

    @Argument(help: "The row's id, as it stands in the ledger.", completion: SiteCompletions.rows)
    var id: String?

    @Option(name: .long, help: "The month whose figure is listed, YYYY-MM.", transform: Explain.month)
    var month: YearMonth?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The figure: \(StatementFigure.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "name"),
        completion: .list(StatementFigure.allCases.map(\.rawValue) + ["pending", "available"]),
        transform: Explain.figure)
    var figure: StatementFigure?

    @Option(
        name: .long, help: ArgumentHelp("The program, by its id; else all.", valueName: "id"),
        completion: SiteCompletions.programs)
    var program: String?

    @Option(name: .long, help: "How to print it: text, json, or csv for a figure.")
    var format = Format.text

    var printsJSON: Bool { format == .json }

    func validate() throws {
        if id != nil, month != nil || figure != nil {
            throw ValidationError("Give either a row's id, or --month and --figure.")
        }
        if id == nil, month == nil || figure == nil {
            throw ValidationError("Give a row's id, or both --month and --figure.")
        }
        if id != nil, format == .csv { throw ValidationError("--format csv is for --figure.") }
    }

    func run() throws {
        let progress = Progress("Reading the ledger", isQuiet: options.quiet)
        let loaded = options.loader().load()
        progress.finish()
        show(loaded.bookDiagnostics)
        if options.fails(loaded.bookDiagnostics) { throw ExitCode(1) }
        if let program { _ = try loaded.program(program) }
        if let id {
            try explain(id, loaded)
        } else if let month, let figure {
            try list(figure, month, loaded)
        }
    }

    private func explain(_ id: String, _ loaded: LoadedSite) throws {
        switch RowSearch(loaded.ledger, program: program).row(named: id) {
        case .failed(let problem): try fail(problem)
        case .found(let row):
            let explainer = Explainer(books: loaded.books, ledger: loaded.ledger, bookkeeper: loaded.bookkeeper)
            for explanation in explainer.explanations(of: [row]) {
                let colored = options.color.isColored(STDOUT_FILENO)
                Console.print(
                    format == .json
                        ? ExplanationJSON(explanation).value().render(depth: 6)
                        : ExplanationText(explanation, colored: colored).render())
            }
        }
    }

    private func list(_ figure: StatementFigure, _ month: YearMonth, _ loaded: LoadedSite) throws {
        let lister = FigureLister(books: loaded.books, ledger: loaded.ledger)
        let months = lister.months(of: program)
        guard months.contains(month) else { try fail(unknownMonth(month, months)) }
        let report = FigureReport(
            figure, in: month, asOf: loaded.books.asOf, lists: lister.lists(of: figure, in: month, program: program))
        switch format {
        case .text: Console.print(report.text())
        case .json: Console.print(report.json().render())
        case .csv: Console.print(report.csv())
        }
    }

    private func unknownMonth(_ month: YearMonth, _ months: [YearMonth]) -> Diagnostic {
        let hint =
            if let first = months.first, let last = months.last {
                "there are statements from \(first) to \(last)"
            } else {
                "there are no statements: the ledger has no rows up to the as-of date"
            }
        return Diagnostic(.error, "explain/unknown-month", "there is no statement for \(month)", hint: hint, at: nil)
    }

    private func fail(_ problem: Diagnostic) throws -> Never {
        show([problem])
        throw ExitCode(1)
    }

    private func show(_ diagnostics: [Diagnostic]) {
        options.console.show(diagnostics, asJSON: format == .json)
    }

    private static func month(_ text: String) throws -> YearMonth {
        guard text.utf8.count == 7, let day = CivilDate(text + "-01") else {
            throw ValidationError("`\(text)` is no month; write one like 2026-01.")
        }
        return day.month
    }

    private static func figure(_ name: String) throws -> StatementFigure {
        guard let figure = StatementFigure(name: name) else {
            let names = StatementFigure.allCases.map(\.rawValue) + ["pending", "available"]
            throw ValidationError(
                "there is no figure `\(name)`; \(Suggestion.hint(for: name, among: names, noun: "figures"))")
        }
        return figure
    }
}
