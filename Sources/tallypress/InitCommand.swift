import ArgumentParser
import Content
import Money
import Starter
import Workspace

/// `tallypress init`.
struct InitCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make a small working site, or add a workflow to one.",
        discussion: """
            The site has one program, twelve rows of invented sales, a guide, a bonus, a comparison and a page about it, \
            with comments that say what can be set. On a terminal its title, your name, its address and the program are \
            asked for, unless they are given or --yes takes what is proposed. Nothing is ever written over: the folder \
            is new or empty, or holds what a new repository does.

              $ tallypress init open-books --title "Sam's Open Books" --author "Sam Doe"
              open-books: 10 files, a site with one program and twelve rows of invented sales
              …
              $ tallypress init the-example --example
              $ tallypress init . --ci github

            With --ci a workflow is added that checks every change and publishes the main branch; in a folder that is a \
            site already, it is all that is added.
            """)

    @Argument(help: "The folder that becomes the site.", completion: .directory)
    var folder: String

    @Option(
        name: .long, help: ArgumentHelp("The site's name.", valueName: "text"),
        transform: SiteAnswer.option(SiteAnswer.name))
    var title: String?

    @Option(
        name: .long, help: ArgumentHelp("Your name, as readers see it.", valueName: "name"),
        transform: SiteAnswer.option(SiteAnswer.name))
    var author: String?

    @Option(
        name: .long, help: ArgumentHelp("Where the site will stand.", valueName: "url"),
        transform: SiteAnswer.option(SiteAnswer.siteAddress))
    var url: BaseURL?

    @Option(
        name: .long, help: ArgumentHelp("The first program that you promote.", valueName: "name"),
        transform: SiteAnswer.option(SiteAnswer.name))
    var program: String?

    @Option(
        name: .customLong("program-url"), help: ArgumentHelp("The program's own site.", valueName: "url"),
        transform: SiteAnswer.option(SiteAnswer.programAddress))
    var programURL: String?

    @Flag(name: .long, help: "Copy the whole example instead: four programs, two and a half years of sales.")
    var example = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Add a workflow for: \(DeploymentHost.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "host"
        ))
    var ci: DeploymentHost?

    @Option(
        name: .long,
        help: ArgumentHelp("The repository of Tallypress that the workflow builds it from.", valueName: "url"))
    var repository: String?

    @Flag(name: .shortAndLong, help: "Take what is proposed instead of asking.")
    var yes = false

    @Option(
        name: .long,
        help: ArgumentHelp("The day that the sample's dates are counted from; today unless given.", valueName: "date"),
        transform: SiteOptions.date)
    var asOf: CivilDate?

    @Flag(name: .shortAndLong, help: "Print nothing but errors.")
    var quiet = false

    @Option(name: .long, help: "When to color what is printed: auto (on a terminal), always or never.")
    var color = ColorChoice.auto

    var console: Console { Console(folder: SiteFolder(root: folder), isQuiet: false, color: color) }

    func validate() throws {
        if folder.isEmpty { throw ValidationError("The folder has no name; write `.` for this one.") }
        if example, title != nil || author != nil || url != nil || program != nil || programURL != nil {
            throw ValidationError("--example copies a site as it is: change its title and the like in site.yml.")
        }
        if repository != nil, ci == nil { throw ValidationError("--repository goes with --ci.") }
        if let repository, repository.contains(where: { "\"\\\n".contains($0) }) {
            throw ValidationError("`\(repository)` is no address of a repository.")
        }
    }

    func run() throws {
        let target = InitTarget(folder)
        if let problem = target.problem(adding: ci) { throw Refusal(problem) }
        let workflow = ci?.files(repository: repository ?? "", revision: "v" + Version.text) ?? []
        guard !target.isSite else { return try addWorkflow(workflow, to: target) }
        let answers = try answers()
        let site = example ? ExampleSite.files : answers.files(asOf: asOf ?? Today.date)
        let files = target.withoutKept(site) + workflow
        if let taken = target.taken(among: files) { throw Refusal(taken) }
        try make { () throws(NewFiles.Failure) in
            if target.isThere {
                try NewFiles.make(files, in: target.path)
            } else {
                try NewFiles.makeFolder(target.path, with: files)
            }
        }
        guard !quiet else { return }
        let summary = InitSummary(target: target, ci: ci, knowsRepository: repository != nil)
        Console.print(example ? summary.example(fileCount: files.count) : summary.site(answers, fileCount: files.count))
    }

    private func addWorkflow(_ files: [StarterFile], to target: InitTarget) throws {
        if let taken = target.taken(among: files) { throw Refusal(taken) }
        try make { () throws(NewFiles.Failure) in try NewFiles.make(files, in: target.path) }
        guard !quiet else { return }
        let summary = InitSummary(target: target, ci: ci, knowsRepository: repository != nil)
        Console.print(summary.workflow())
    }

    /// What is said by options, or else asked for, or else proposed.
    private func answers() throws -> NewSite {
        guard SiteQuestions.canBeAsked, !yes, !example, !quiet else {
            return NewSite(
                title: title, author: author, address: url, program: program, programAddress: programURL)
        }
        Console.print("A new site in \(folder). Return takes what stands in brackets.\n\n")
        do throws(SiteQuestions.Ended) {
            let site = try SiteQuestions.site(
                title: title, author: author, address: url, program: program, programAddress: programURL)
            Console.print("\n")
            return site
        } catch {
            Console.printError("nothing was made\n")
            throw ExitCode(1)
        }
    }

    private func make(_ files: () throws(NewFiles.Failure) -> Void) throws {
        do throws(NewFiles.Failure) {
            try files()
        } catch {
            throw Refusal(
                "init/not-writable", "`\(error.path)` cannot be made: \(error.reason)", hint: "nothing was changed")
        }
    }
}

extension DeploymentHost: ExpressibleByArgument {}
