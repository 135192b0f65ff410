import ArgumentParser
import Diagnostics
import Site
import Templates
import Workspace

/// `tallypress templates`.
struct TemplatesCommand: SiteCommand {
    static let configuration = CommandConfiguration(
        commandName: "templates",
        abstract: "List the templates, who uses them and what they may name, or copy one to change it.",
        discussion: """
            Of each template it tells where it comes from, how many pages it has a part in, which others it takes and \
            which take it. With names it shows the fields that these templates may use, each with its kind, what it is \
            and what it held on the first page of this site that had it.

            With --copy it puts the built-in files of those names into the site's Templates/, never over one that is \
            there. All others stay the theme's, so copy only what you change. A template that is not copied goes with \
            each new version of the program; with --diff you see how yours differs from the built-in one.

              $ tallypress templates
              …
                partials/offer             built in  12 pages
              …
              $ tallypress templates statement
              $ tallypress templates --copy partials/offer theme.css
              Templates/partials/offer.mustache
              Templates/assets/theme.css
              …
              $ tallypress templates --diff partials/offer
            """)

    /// How templates are printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table
        case json
    }

    @OptionGroup var options: SiteOptions

    @Argument(
        help: "Templates, such as statement or partials/offer; all of them unless given.",
        completion: SiteCompletions.templates)
    var names: [String] = []

    @Flag(name: .long, help: "Copy the built-in files of these names into the site, to be changed.")
    var copy = false

    @Flag(name: .long, help: "Show how the site's files of these names differ from the built-in ones.")
    var diff = false

    @Option(name: .long, help: "How to print them: table or json.")
    var format = Format.table

    var printsJSON: Bool { format == .json }

    func validate() throws {
        if copy, diff { throw ValidationError("--copy and --diff are two things; ask for one at a time.") }
        if copy, names.isEmpty { throw ValidationError("--copy needs the names of what to copy.") }
        if copy || diff, format == .json {
            throw ValidationError("--format json is for the list of templates and their fields.")
        }
    }

    func run() throws {
        let loaded = showingProgress { options.loader().load() }
        if let missing = loaded.bookDiagnostics.first(where: { $0.code == "site/no-settings" }) {
            throw Refusal(missing)
        }
        let theme = ThemeFiles(loaded.templates)
        if copy {
            try ThemeCopy(folder: options.folder, theme: theme).copy(names, isQuiet: options.quiet)
        } else if diff {
            try showDifferences(theme)
        } else {
            try list(loaded, theme)
        }
    }

    private func showingProgress<Result>(_ work: () -> Result) -> Result {
        let progress = Progress("Looking at the templates", isQuiet: options.quiet)
        defer { progress.finish() }
        return work()
    }

    private func list(_ loaded: LoadedSite, _ theme: ThemeFiles) throws {
        let catalog = showingProgress {
            TemplateCatalog(loaded.input(), privateSite: loaded.input(for: .affiliate), isSound: !loaded.hasErrors)
        }
        let entries = try names.isEmpty ? catalog.entries : names.map { try entry($0, in: catalog, theme) }
        switch format {
        case .json: Console.print(TemplateJSON.text(entries))
        case .table where names.isEmpty: Console.print(TemplateTable.list(catalog))
        case .table: Console.print(entries.map(TemplateTable.fields).joined(separator: "\n"))
        }
        if loaded.hasErrors || catalog.diagnostics.hasErrors, !options.quiet {
            Console.printError("no pages and no examples: the site has errors, which `tallypress check` shows\n")
        }
    }

    private func entry(_ name: String, in catalog: TemplateCatalog, _ theme: ThemeFiles) throws -> TemplateEntry {
        let path = try theme.path(of: name)
        guard let entry = catalog[ThemeFiles.template(path) ?? path] else {
            throw Refusal(
                "command/no-fields", "`\(path)` is no template and names no fields",
                hint: "name a template, without its ending")
        }
        return entry
    }

    private func showDifferences(_ theme: ThemeFiles) throws {
        let paths = try names.isEmpty ? theme.changed : names.map { try theme.path(of: $0) }
        if paths.isEmpty, !options.quiet {
            Console.printError("the site has changed nothing of the built-in theme\n")
        }
        for path in paths {
            guard let builtin = ThemeFiles.builtin(path) else {
                throw Refusal(
                    "command/own-template", "`\(path)` is the site's own: there is no built-in one to compare it with",
                    hint: "`tallypress templates` lists those of the theme")
            }
            let own = SiteFolder.bytes(at: options.folder.path(of: "Templates/\(path)")) ?? builtin
            Console.print(
                bytes: LineDifference(
                    from: builtin, named: "(built-in theme)/\(path)", to: own, named: "Templates/\(path)"
                ).bytes)
        }
    }
}
