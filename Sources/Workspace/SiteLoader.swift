import Accounting
import Content
import Diagnostics
import Importing
import Ledger
import Memoization
import Money
import Programs
import Site
import Templates

/// Reads a site's folder: settings, programs, ledger, pages and templates, and keeps the books.
public struct SiteLoader: Sendable {
    private let folder: SiteFolder
    private let asOf: CivilDate
    private let baseURL: BaseURL?
    private let drafts: Bool
    private let jobs: Int

    /// A loader.
    ///
    /// - Parameters:
    ///   - asOf: the last day that counts.
    ///   - baseURL: the address to build for instead of the settings' own.
    ///   - drafts: whether pages that are no part of the site yet are taken in, to look at them before they are
    ///     published.
    ///   - jobs: how many workers read; their number does not show in the result.
    public init(folder: SiteFolder, asOf: CivilDate, baseURL: BaseURL? = nil, drafts: Bool = false, jobs: Int = 1) {
        self.folder = SiteFolder(root: folder.root, jobs: jobs)
        self.asOf = asOf
        self.baseURL = baseURL
        self.drafts = drafts
        self.jobs = jobs
    }

    /// Reads everything there is, so that all errors come at once.
    public func load() -> LoadedSite {
        var memory = LoadingMemory()
        return load(&memory, at: nil)
    }

    /// The same, reading and working out only what is not as it was when the memory was last used, with a loader of the
    /// same site.
    ///
    /// - Parameter time: what the clock says, to tell which files may change without a trace; `nil` where nobody looks
    ///   again.
    public func load(_ memory: inout LoadingMemory, at time: FileTime?) -> LoadedSite {
        var problems: [Diagnostic] = []
        let files = memory.content.files(below: "Content", of: folder, at: time, &problems)
        let sorted = memory.sorted.value(from: [memory.paths.stamp(of: files.map(\.path))]) {
            SortedFiles(files.map(\.path))
        }.value
        let own = memory.theme.files(below: "Templates", of: folder, at: time, &problems)
        let found = memory.found.stamp(
            of: LoadingMemory.Found(files: (files + own).map(\.stamp), problems: problems))
        if let last = memory.last, last.stamp == found { return last }
        let site = load(files, sorted, own, found, problems, &memory)
        memory.last = site
        return site
    }

    private func load(
        _ files: [SourceFile], _ sorted: SortedFiles, _ own: [SourceFile], _ found: Stamp, _ problems: [Diagnostic],
        _ memory: inout LoadingMemory
    ) -> LoadedSite {
        guard sorted.hasSettings else { return nothing(problems, found) }
        var problems = problems + UnreadFiles.templateWarnings(own.map(\.path))
        let theme = theme(own, &memory)
        let terms = sorted.terms.map { files[$0] }
        let programs = memory.programs.value(from: terms.map(\.stamp)) { ReadPrograms(terms) }
        problems += programs.value.problems
        let imports = sorted.profiles.map { files[$0] }
        let profiles = memory.profiles.value(from: imports.map(\.stamp)) {
            ProfileLibrary(imports.map { ProfileFile(path: $0.path, bytes: $0.bytes) })
        }.value
        var (content, contentProblems) = ContentReader(
            files: sorted.content.map {
                ContentFile(path: files[$0].path, bytes: files[$0].bytes, stamp: files[$0].stamp)
            },
            programs: programs.value.programs, stamp: programs.stamp, asOf: asOf, drafts: drafts
        ).read(&memory.read)
        if let baseURL { content.settings.baseURL = baseURL }
        problems += contentProblems.filter { $0.code.hasPrefix("site/") }
        problems += sorted.warnings
        let rates = rates(sorted.rates.map { files[$0] }, &memory)
        problems += rates.value.problems
        if rates.value.rates == nil {
            problems += Self.conversionWarning(content.settings, programs.value.programs)
        }

        let ledger = ledger(sorted.ledger.map { files[$0] }, programs, &memory)
        // Rows of a program whose terms are broken are not unknown; the terms are reported already.
        problems += ledger.value.problems.filter {
            programs.value.unread.isEmpty || $0.code != "ledger/unknown-program"
        }
        problems += farAsOfWarning(ledger.value.ledger)
        problems += Self.noLedgerWarning(ledger.value.ledger, content.settings)

        var stamps = InputStamps(
            programs: programs.stamp, books: ledger.stamp, rates: rates.stamp, templates: theme.templates,
            theme: theme.assets)
        var books = Books(asOf: asOf, programs: [])
        if !problems.hasErrors {
            let kept = memory.books.value(from: [ledger.stamp, programs.stamp, content.stamps.settings]) {
                KeptBooks(
                    content.settings.bookkeeper(of: programs.value.programs, jobs: jobs)
                        .books(of: ledger.value.ledger, asOf: asOf))
            }
            books = kept.value.books
            problems += kept.value.problems
            stamps.books = kept.stamp
        }
        let consequences = Consequences(of: problems)
        return LoadedSite(
            content: content, programs: programs.value.programs, ledger: ledger.value.ledger, books: books,
            rates: rates.value.rates, profiles: profiles, templates: theme.set, stamp: found, stamps: stamps,
            bookDiagnostics: consequences.removed(from: problems).sorted(),
            pageDiagnostics: consequences.removed(from: contentProblems.filter { !$0.code.hasPrefix("site/") })
                + profiles.check())
    }

    /// A warning where the as-of date is far past the last row: every month until then gets a statement.
    private func farAsOfWarning(_ ledger: Ledger) -> [Diagnostic] {
        guard ledger.countUpToAsOf > 0 else { return [] }
        let last = ledger.rows[ledger.countUpToAsOf - 1]
        let years = asOf.components.year - last.date.components.year
        guard years > 10 else { return [] }
        return [
            Diagnostic(
                .warning, "ledger/far-as-of", "the as-of date \(asOf) is \(years) years after the last row",
                hint: "check --as-of: every month until then gets a statement", at: ledger.place(of: last))
        ]
    }

    /// A warning where site.yml keeps accounts and there is no ledger, which then was lost or moved. A site without
    /// accounts may well do without: it only promotes.
    private static func noLedgerWarning(_ ledger: Ledger, _ settings: SiteSettings) -> [Diagnostic] {
        guard ledger.files.isEmpty, !settings.accounts.isEmpty else { return [] }
        return [
            Diagnostic(
                .warning, "ledger/no-files", "site.yml has `accounts`, and there is no ledger: nothing was earned",
                hint: "put the ledger into `Content/ledger/`, in files whose names end in `.csv`",
                at: settings.place(of: "accounts"))
        ]
    }

    /// The table of exchange rates, for a site that has one.
    private func rates(_ file: SourceFile?, _ memory: inout LoadingMemory) -> Stamped<ReadRates> {
        memory.rates.value(from: file.map { [$0.stamp] } ?? []) {
            ReadRates(file.map { ExchangeRateReader().read($0.bytes, path: $0.path) })
        }
    }

    /// Totals stay in the currencies of the programs: a wish for another is answered, not passed over.
    private static func conversionWarning(_ settings: SiteSettings, _ programs: [Program]) -> [Diagnostic] {
        guard let wanted = settings.currency else { return [] }
        let others = Set(programs.map(\.currency.code)).subtracting([wanted.code]).sorted()
        guard !others.isEmpty else { return [] }
        return [
            Diagnostic(
                .warning, "site/not-converted",
                "totals in \(others.joined(separator: ", ")) are not converted to \(wanted.code)",
                hint: "give rates in `Content/rates.csv`, or leave `currency` out", at: settings.place(of: "currency"))
        ]
    }

    /// What there is to say of a folder that is no site; where something in it cannot be read, that is the cause.
    private func nothing(_ problems: [Diagnostic], _ found: Stamp) -> LoadedSite {
        let (content, _) = ContentReader(files: [], programs: [], asOf: asOf).read()
        let (ledger, _) = LedgerReader(programs: [], asOf: asOf).read([])
        let problem =
            folder.exists
            ? Diagnostic(
                .error, "site/no-settings",
                "there is no site in \(folder.root == "." ? "this folder" : "`\(folder.root)`"): "
                    + "it has no `Content/site.yml`",
                hint: "run the command in the site's root, name it with --site, or make one with `tallypress init`",
                at: nil)
            : Diagnostic(
                .error, "site/no-settings", "there is no folder `\(folder.root)`",
                hint: "name the site's root with --site, or run the command in it", at: nil)
        let isExplained = problems.contains { ["Content", "Content/site.yml"].contains($0.place?.file) }
        return LoadedSite(
            content: content, programs: [], ledger: ledger, books: Books(asOf: asOf, programs: []), rates: nil,
            profiles: ProfileLibrary([]), templates: TemplateSet([]), stamp: found,
            stamps: InputStamps(),
            bookDiagnostics: (isExplained ? problems : problems + [problem]).sorted(),
            pageDiagnostics: [])
    }

    /// The site's theme, and what stays the same for as long as its templates and its assets do.
    /// The site's templates with the built-in theme's, and nothing else of the site.
    public func templates() -> TemplateSet {
        var memory = LoadingMemory()
        var problems: [Diagnostic] = []
        return theme(memory.theme.files(below: "Templates", of: folder, at: nil, &problems), &memory).set
    }

    private func theme(
        _ files: [SourceFile], _ memory: inout LoadingMemory
    ) -> (set: TemplateSet, templates: Stamp, assets: Stamp) {
        let set = memory.themeSet.value(from: files.map(\.stamp)) {
            TemplateSet(
                files.map { TemplateFile(path: String($0.path.dropFirst("Templates/".count)), bytes: $0.bytes) })
        }.value
        let isTemplate = { (file: SourceFile) in file.path.hasSuffix(".mustache") }
        return (
            set, memory.templates.stamp(of: files.filter(isTemplate).map(\.stamp)),
            memory.assets.stamp(of: files.filter { !isTemplate($0) }.map(\.stamp))
        )
    }

    private func ledger(
        _ files: [SourceFile], _ programs: Stamped<ReadPrograms>, _ memory: inout LoadingMemory
    ) -> Stamped<ReadLedger> {
        memory.ledger.value(from: [programs.stamp] + files.map(\.stamp)) {
            let known = programs.value.programs.compactMap { program in
                program.terms.first.map {
                    LedgerProgram(id: program.id, currency: program.currency, termsFrom: $0.from)
                }
            }
            return ReadLedger(
                LedgerReader(programs: known, asOf: asOf, jobs: jobs).read(
                    files.map { LedgerFile(path: $0.path, bytes: $0.bytes) }))
        }
    }
}
