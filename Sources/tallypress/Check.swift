import Accounting
import ArgumentParser
import DiagnosticPages
import Diagnostics
import Foundation
import Workspace

/// `tallypress check`.
struct Check: SiteCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check everything that build checks, without writing.",
        discussion: """
            Everything that is wrong is reported at once, each with file, line and column. The exit status is 1 where \
            there are errors.

            Where the ledger has commissions that the networks reported, those that are not what the terms give are \
            listed by their likely cause, with what you are owed. They are the networks' mistakes and not the site's: \
            with --strict too, the exit status is 0.

              $ tallypress check --as-of 2026-11-15 | tail -1
              no errors, no warnings, 6 variances, 1537 rows
              $ tallypress check --explain ledger/bad-amount
              ledger/bad-amount
              …
              $ tallypress check --format github      # annotations in GitHub Actions
            """)

    /// How diagnostics are printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
        case github
    }

    @OptionGroup var options: SiteOptions

    @Option(name: .long, help: "How to print what is found: text, json or github.")
    var format = Format.text

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Say what a code means, why it matters and how to mend it, and check nothing.", valueName: "code"),
        completion: SiteCompletions.codes)
    var explain: String?

    func validate() throws {
        guard let explain, DiagnosticCatalog.page(of: explain) == nil else { return }
        throw ValidationError("There is no code `\(explain)`: \(DiagnosticCatalog.hint(for: explain))")
    }

    var printsJSON: Bool { format == .json }

    func run() throws {
        if let page = explain.flatMap(DiagnosticCatalog.page) { return Console.print(page.terminalText) }
        let progress = Progress("Checking", isQuiet: options.quiet)
        let loaded = options.loader().load()
        var diagnostics = Rendering(loaded, jobs: options.workers).diagnostics
        let variances = options.quiet ? VarianceReport(programs: []) : loaded.variances()
        progress.finish()
        if options.hidesWarnings { diagnostics.removeAll { $0.severity == .warning } }
        let all = (diagnostics + variances.warnings(in: loaded.ledger)).sorted()
        switch format {
        case .text:
            var console = options.console
            console.sources = { loaded.templates.source(of: $0) }
            Console.print(console.text(of: diagnostics, colored: options.color.isColored(STDOUT_FILENO)))
            let table = VarianceTable(ledger: loaded.ledger).text(variances)
            if !table.isEmpty { Console.print((diagnostics.isEmpty ? "" : "\n") + table + "\n") }
            if !options.quiet || !diagnostics.isEmpty {
                let rows = Summary.rows(loaded.ledger.countUpToAsOf, duplicates: loaded.ledger.duplicateCount)
                let result = Summary.check(diagnostics, variances: variances.count, strict: options.strict)
                // Where there are errors, not all rows may have been read.
                Console.print(diagnostics.hasErrors ? "\(result)\n" : "\(result), \(rows)\n")
            }
        case .json: Console.print(JSONRenderer.render(all))
        case .github: Console.print(GitHubRenderer.render(all, below: options.folder.pathInRepository))
        }
        // A variance is the network's mistake, not one that can be mended here; it fails no strict check either.
        if options.fails(diagnostics) { throw ExitCode(1) }
    }
}
