import ArgumentParser
import Diagnostics
import Importing
import Ledger
import Publishing
import Workspace

/// `tallypress import`.
struct Import: SiteCommand {
    static let configuration = CommandConfiguration(
        abstract: "Turn a network's export into rows of the ledger.",
        discussion: """
            A profile says how a network writes its exports. Some are built in; a site has its own in Content/imports/. \
            Without --append the new rows are printed as CSV, and nothing is written. Rows that are in the ledger \
            already are left out, so exports may overlap; give several in the order of their making. Where a row is \
            wrong, nothing is written.

              $ tallypress import --list
              $ tallypress import shareasale june.csv --program kartra > new.csv
              2 new rows: 2 sales
              left out: reversed before they were imported (1)
              $ tallypress import shareasale june.csv --program kartra \\
                  --append Content/ledger/2026.csv
              2 new rows: 2 sales
              left out: reversed before they were imported (1)
              appended to Content/ledger/2026.csv
            """)

    @OptionGroup var options: SiteOptions

    @Argument(help: "The name of a profile.", completion: SiteCompletions.profiles)
    var profile: String?

    @Argument(help: "The exports, the earliest first.", completion: .file())
    var files: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp("The program that all rows belong to, for exports of one merchant.", valueName: "id"),
        completion: SiteCompletions.programs)
    var program: String?

    @Option(
        name: .long,
        help: ArgumentHelp("The ledger file that the rows are added to, below Content/ledger/.", valueName: "file"),
        completion: .file(extensions: ["csv"]))
    var append: String?

    @Flag(name: .long, help: "List the profiles, and what each is based on.")
    var list = false

    @Option(
        name: .long, help: ArgumentHelp("Print a profile's YAML, to copy.", valueName: "profile"),
        completion: SiteCompletions.profiles)
    var show: String?

    func validate() throws {
        if list || show != nil {
            guard profile == nil else { throw ValidationError("--list and --show take no export.") }
            return
        }
        guard profile != nil else {
            throw ValidationError("Missing expected argument '<profile>'; `tallypress import --list` lists them.")
        }
        guard !files.isEmpty else { throw ValidationError("Missing expected argument '<files> ...'.") }
        if let append, target(append) == nil {
            throw ValidationError(
                "--append wants a file below Content/ledger/ whose name ends in .csv, not `\(append)`.")
        }
    }

    func run() throws {
        let progress = Progress("Reading the ledger", isQuiet: options.quiet || list || show != nil)
        let loaded = options.loader().load()
        progress.finish()
        if list { return Console.print(ProfileList.text(loaded.profiles)) }
        var run = ImportRun(loaded: loaded, options: options)
        if let show { return try run.show(show) }
        guard let profile else { return }
        try run.run(profile, files: files, program: program, target: append.flatMap(target))
    }

    /// The path of a ledger file below the site's root, or `nil` for what the ledger does not read.
    private func target(_ path: String) -> String? {
        let root = SiteFolder(root: options.site).root + "/"
        var path = path
        if path.hasPrefix(root) { path = String(path.dropFirst(root.count)) }
        if path.hasPrefix("./") { path = String(path.dropFirst(2)) }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count >= 3, parts[0] == "Content", parts[1] == "ledger", path.hasSuffix(".csv"),
            !parts.contains(where: { $0.isEmpty || $0.hasPrefix(".") || $0.hasPrefix("~$") })
        else { return nil }
        return path
    }
}
