import ArgumentParser
import Diagnostics
import Foundation
import Workspace

/// `tallypress check`.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check everything that build checks, without writing.",
        discussion: """
            Everything that is wrong is reported at once, each with file, line and column. The exit status is 1 where \
            there are errors.

              $ tallypress check
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

    func run() throws {
        let progress = Progress("Checking", isQuiet: options.quiet)
        let folder = SiteFolder(root: options.site)
        let loaded = options.loader().load()
        var diagnostics = Rendering(loaded, jobs: options.workers).diagnostics
        progress.finish()
        if options.hidesWarnings { diagnostics.removeAll { $0.severity == .warning } }
        switch format {
        case .text:
            var console = Console(folder: folder, isQuiet: options.hidesWarnings)
            console.templates = loaded.templates
            Console.print(console.text(of: diagnostics, colored: Console.wantsColor(STDOUT_FILENO)))
            if !options.quiet || !diagnostics.isEmpty {
                let result =
                    diagnostics.isEmpty
                    ? "no errors, no warnings" : Summary.failure(diagnostics, strict: options.strict)
                let ledger = loaded.ledger
                let rows = Summary.rows(ledger.countUpToAsOf, duplicates: ledger.duplicateCount)
                Console.print("\(result), \(rows)\n")
            }
        case .json: Console.print(JSONRenderer.render(diagnostics))
        case .github: Console.print(GitHubRenderer.render(diagnostics))
        }
        if options.fails(diagnostics) { throw ExitCode(1) }
    }
}
