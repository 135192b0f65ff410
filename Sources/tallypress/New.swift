import ArgumentParser
import Content
import Diagnostics
import Foundation
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

    @Argument(help: "The page's title, or the program's name.", transform: New.name)
    var title: String

    @Option(
        name: .long,
        help: ArgumentHelp("A program that the page is about; may be given several times.", valueName: "id"),
        completion: SiteCompletions.programs)
    var program: [String] = []

    @Option(
        name: .long, help: ArgumentHelp("The page's name in addresses, or the program's id.", valueName: "name"))
    var slug: String?

    @Option(name: .long, help: ArgumentHelp("The program's own site.", valueName: "url"), transform: New.address)
    var url: String?

    func validate() throws {
        if kind == .program, !program.isEmpty { throw ValidationError("--program is for pages.") }
        if kind != .program, url != nil { throw ValidationError("--url is for programs.") }
    }

    func run() throws {
        let folder = SiteFolder(root: options.site)
        let loaded = options.loader().load()
        // What is wrong elsewhere on the site is no reason not to begin a page. But there has to be a site.
        let missing = loaded.bookDiagnostics.filter { $0.code == "site/no-settings" }
        if !missing.isEmpty { try fail(missing) }
        let day = options.asOf ?? Today.date
        let result =
            if let page = kind.page {
                NewPage(page, title: title, slug: slug, programs: try programs(of: loaded)).file(
                    in: loaded.content, on: day)
            } else {
                NewProgram(title, id: slug, address: url).file(
                    in: loaded.content, programs: loaded.programs.map(\.id), on: day)
            }
        switch result {
        case .failure(let problem): try fail([problem.diagnostic])
        case .success(let file): try write(file, in: folder, isSecondProgram: loaded.programs.count == 1)
        }
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
            try fail([
                error.isThere
                    ? Diagnostic(
                        .error, "new/file-exists", "`\(path)` is there already",
                        hint: "give another title, or another name with --slug", at: nil)
                    : Diagnostic(
                        .error, "new/not-writable", "`\(path)` cannot be made: \(error.reason)",
                        hint: "nothing was changed", at: nil)
            ])
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

    private func fail(_ problems: [Diagnostic]) throws -> Never {
        Console(folder: SiteFolder(root: options.site), isQuiet: options.hidesWarnings).show(problems)
        throw ExitCode(1)
    }

    private static func name(_ text: String) throws -> String {
        do throws(SiteAnswer.Mistake) {
            return try SiteAnswer.name(text)
        } catch {
            throw ValidationError("The title will not do: \(error.text)")
        }
    }

    private static func address(_ text: String) throws -> String {
        do throws(SiteAnswer.Mistake) {
            return try SiteAnswer.programAddress(text)
        } catch {
            throw ValidationError(error.text)
        }
    }
}
