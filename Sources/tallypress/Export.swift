import Accounting
import ArgumentParser
import Workspace

/// `tallypress export`.
struct Export: SiteCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the books for beancount or hledger, or as CSV or JSON.",
        discussion: """
            Every movement of a program's money becomes a transaction between its accounts, and the closing balances of \
            every month are asserted. An export is private: it names the rows of the ledger. Never publish it.

              $ tallypress export --format beancount --output books.beancount
              $ bean-check books.beancount           # finds nothing to say
              $ tallypress export --format hledger --as-of 2026-11-15 | head -2
              ; Open Books
              ; Books as of 2026-11-15, written by tallypress export. Private: …
              $ tallypress export --format hledger | hledger -f - balance --monthly
            """)

    @OptionGroup var options: SiteOptions

    @Option(name: .long, help: "How to write them: beancount, hledger, csv or json.")
    var format: BooksExport.Format

    @Option(
        name: .long,
        help: """
            What becomes a transaction: every row's movement, or all movements of a kind in a month (payouts stay \
            single).
            """)
    var detail = BooksExport.Detail.row

    @Option(
        name: .long,
        help: ArgumentHelp("Only this program; may be given more than once.", valueName: "id"),
        completion: SiteCompletions.programs)
    var program: [String] = []

    @Option(
        name: .long, help: ArgumentHelp("The file to write to; standard output unless given.", valueName: "file"),
        completion: .file())
    var output: String?

    var printsJSON: Bool { format == .json }

    func validate() throws {
        guard let output else { return }
        let folder = SiteFolder(root: options.site)
        if folder.publishes(output) {
            throw ValidationError("An export is private and never goes to Output/, which is published.")
        }
        if folder.isSource(output) {
            throw ValidationError("`\(output)` lies among what the site is made from; write to another place.")
        }
    }

    func run() throws {
        let progress = Progress("Reading the ledger", isQuiet: options.quiet)
        let loaded = options.loader().load()
        let diagnostics = loaded.bookDiagnostics
        progress.finish()
        options.console.show(diagnostics, asJSON: format == .json)
        if options.fails(diagnostics) { throw ExitCode(1) }
        let export = BooksExport(
            try loaded.books(ofPrograms: program), ledger: loaded.ledger, title: loaded.content.settings.title,
            detail: detail)
        guard let output else {
            export.write(as: format) { Console.print(bytes: $0) }
            return
        }
        do {
            let file = try StreamedFile(at: output)
            try export.write(as: format) { try file.add($0) }
            try file.finish()
        } catch let failure as StreamedFile.Failure {
            throw UnwrittenFile.refusal(output, failure.reason.lowercased())
        }
    }
}

extension BooksExport.Format: ExpressibleByArgument {}
extension BooksExport.Detail: ExpressibleByArgument {}
