import ArgumentParser
import Content
import Diagnostics
import Dispatch
import Foundation
import Publishing
import Site
import Workspace

/// `tallypress build`.
struct Build: SiteCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check everything and render the site.",
        discussion: """
            Where anything is wrong, nothing is written and the last good output stays.

              $ tallypress build --as-of 2026-11-15
              100 pages, 31 statements, 1537 rows, no warnings, …
            """)

    @OptionGroup var options: SiteOptions

    @Option(
        name: .long, help: ArgumentHelp("The folder to render to; Output/ in the site unless given.", valueName: "dir"),
        completion: .directory)
    var output: String?

    @Option(
        name: .long, help: ArgumentHelp("The site's address, instead of the one in site.yml.", valueName: "url"),
        transform: SiteAnswer.option(SiteAnswer.siteAddress))
    var baseURL: BaseURL?

    @Flag(
        name: .customLong("private"),
        help: "Render the private edition, with every row and customer, to Private/ instead.")
    var isPrivate = false

    func validate() throws {
        guard let output else { return }
        if isPrivate, options.folder.publishes(output) {
            throw ValidationError("The private edition never goes to Output/, which is published.")
        }
        if !isPrivate, options.folder.isPrivate(output) {
            throw ValidationError("Private/ is the private edition's: add --private, or name another folder.")
        }
    }

    func run() throws {
        let start = DispatchTime.now()
        let progress = Progress("Reading the ledger and the pages", isQuiet: options.quiet)
        let folder = options.folder
        let loaded = options.loader(baseURL: baseURL).load()
        var console = options.console
        console.sources = { loaded.templates.source(of: $0) }
        let destination = output ?? folder.shortPath(of: isPrivate ? "Private" : "Output")

        progress.enter("Rendering pages")
        let rendering = Rendering(loaded, edition: isPrivate ? .affiliate : .everyone, jobs: options.workers)
        var diagnostics = rendering.diagnostics
        var published: Published?
        if let site = rendering.site, !options.fails(diagnostics) {
            progress.enter("Writing files")
            switch Publisher(output: destination, site: folder.root, jobs: options.workers).publish(site.files) {
            case .success(let result):
                published = result
                diagnostics += result.warnings
            case .failure(let failure): diagnostics += failure.diagnostics
            }
        }
        progress.finish()
        console.show(diagnostics)
        guard let site = rendering.site, published != nil else {
            Console.printError(Summary.failure(diagnostics, strict: options.strict) + "; nothing was written\n")
            throw ExitCode(1)
        }
        guard !options.quiet else { return }
        let seconds = Double(DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1e9
        Console.print(
            Summary.success(
                pages: site.pageCount, statements: site.statementCount, rows: loaded.ledger.countUpToAsOf,
                duplicates: loaded.ledger.duplicateCount,
                warnings: diagnostics.count(of: .warning), seconds: seconds) + ": \(destination)\n")
    }
}
