import ArgumentParser
import Programs
import Starter
import Workspace

/// `tallypress new`.
struct New: SiteCommand {
    static let configuration = CommandConfiguration(
        abstract: "Begin a page, or write down a program.",
        discussion: """
            The page is a draft, with its front matter and headings to fill in, and a link to the program's offer where \
            the site has one program or --program names it. `serve` shows drafts, `build` leaves them out until the \
            line `draft: true` is removed. Its name in addresses comes from the title. Nothing is written over.

              $ tallypress new guide "How I use Kartra" --program kartra
              Content/guides/how-i-use-kartra.md
              a draft: …
              $ tallypress new comparison "Kartra or Kajabi" --slug ladder-or-flat
              $ tallypress new program "Acme Mail" --url https://acme.example
            """)

    /// What is made.
    enum Kind: String, ExpressibleByArgument, CaseIterable {
        case guide
        case bonus
        case comparison
        case page
        case program

        /// The page that it is, if it is one.
        var page: PageKind? { PageKind(rawValue: rawValue) }
    }

    @OptionGroup var options: SiteOptions

    @Argument(help: "What it is: \(Kind.allCases.map(\.rawValue).joined(separator: ", ")).")
    var kind: Kind

    @Argument(help: "The page's title, or the program's name.", transform: SiteAnswer.option(SiteAnswer.name))
    var title: String

    @Option(
        name: .long,
        help: ArgumentHelp("A program that the page is about; may be given several times.", valueName: "id"),
        completion: SiteCompletions.programs)
    var program: [String] = []

    @Option(
        name: .long, help: ArgumentHelp("The page's name in addresses, or the program's id.", valueName: "name"))
    var slug: String?

    @Option(
        name: .long, help: ArgumentHelp("The program's own site.", valueName: "url"),
        transform: SiteAnswer.option(SiteAnswer.programAddress))
    var url: String?

    func validate() throws {
        if kind == .program, !program.isEmpty { throw ValidationError("--program is for pages.") }
        if kind != .program, url != nil { throw ValidationError("--url is for programs.") }
    }

    func run() throws {
        let folder = SiteFolder(root: options.site)
        let loaded = options.loader().load()
        // What is wrong elsewhere on the site is no reason not to begin a page. But there has to be a site.
        if let missing = loaded.bookDiagnostics.first(where: { $0.code == "site/no-settings" }) {
            throw Refusal(missing)
        }
        let programs = try programs(of: loaded)
        let file: StarterFile
        do throws(NewFileProblem) {
            file = try self.file(about: programs, in: loaded)
        } catch {
            throw Refusal(error.diagnostic)
        }
        try write(file, in: folder, isSecondProgram: loaded.programs.count == 1)
    }

    private func file(about programs: [Program], in loaded: LoadedSite) throws(NewFileProblem) -> StarterFile {
        let day = options.asOf ?? Today.date
        if let page = kind.page {
            return try NewPage(page, title: title, slug: slug, programs: programs).file(in: loaded.content, on: day)
        }
        return try NewProgram(title, id: slug, address: url).file(
            in: loaded.content, programs: loaded.programs.map(\.id), on: day)
    }

    /// The programs that the page is about: those that are named, else the only one that there is.
    private func programs(of loaded: LoadedSite) throws -> [Program] {
        guard program.isEmpty else { return try program.map { try loaded.program($0) } }
        return loaded.programs.count == 1 && kind != .page ? loaded.programs : []
    }

    private func write(_ file: StarterFile, in folder: SiteFolder, isSecondProgram: Bool) throws {
        do throws(NewFiles.Failure) {
            try NewFiles.make([file], in: folder.root)
        } catch {
            let path = folder.shortPath(of: file.path)
            throw error.isThere
                ? Refusal(
                    "new/file-exists", "`\(path)` is there already",
                    hint: "give another title, or another name with --slug")
                : Refusal(
                    "new/not-writable", "`\(path)` cannot be made: \(error.reason)", hint: "nothing was changed")
        }
        Console.print(folder.shortPath(of: file.path) + "\n")
        guard !options.quiet else { return }
        Console.printError(
            kind == .program
                ? "replace its terms by those of the program\n"
                    + (isSecondProgram
                        ? "with two programs, rows of the ledger name theirs in the column `program`\n" : "")
                : "a draft: `tallypress serve` shows it, `build` leaves it out until you remove `draft: true`\n")
    }
}
