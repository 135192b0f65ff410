import Accounting
import Content
import Diagnostics
import Importing
import Ledger
import Money
import Programs
import Templates

/// Reads a site's folder: settings, programs, ledger, pages and templates, and keeps the books.
public struct SiteLoader: Sendable {
    private let folder: SiteFolder
    private let asOf: CivilDate
    private let baseURL: BaseURL?
    private let jobs: Int

    /// A loader.
    ///
    /// - Parameters:
    ///   - asOf: the last day that counts.
    ///   - baseURL: the address to build for instead of the settings' own.
    ///   - jobs: how many workers read; their number does not show in the result.
    public init(folder: SiteFolder, asOf: CivilDate, baseURL: BaseURL? = nil, jobs: Int = 1) {
        self.folder = SiteFolder(root: folder.root, jobs: jobs)
        self.asOf = asOf
        self.baseURL = baseURL
        self.jobs = jobs
    }

    /// Reads everything there is, so that all errors come at once.
    public func load() -> LoadedSite {
        var problems: [Diagnostic] = []
        let files = folder.files(in: "Content", &problems)
        guard files.contains(where: { $0.path == "Content/site.yml" }) else { return nothing(problems) }
        let templates = TemplateSet(templateFiles(&problems))
        let (programs, programProblems, unread) = readPrograms(files)
        problems += programProblems
        let profiles = readProfiles(files)
        let (read, contentProblems) = ContentReader(
            files: files.filter { !$0.path.hasPrefix("Content/ledger/") && !Self.isProfile($0.path) }.map {
                ContentFile(path: $0.path, bytes: $0.bytes)
            },
            programs: programs, asOf: asOf
        ).read()
        var content = read
        if let baseURL { content.settings.baseURL = baseURL }
        problems += contentProblems.filter { $0.code.hasPrefix("site/") }
        problems += UnreadFiles.warnings(files.map(\.path))
        let (rates, rateProblems) = readRates(files)
        problems += rateProblems
        if rates == nil { problems += Self.conversionWarning(content.settings, programs) }

        let (ledger, ledgerProblems) = readLedger(files, programs: programs)
        // Rows of a program whose terms are broken are not unknown; the terms are reported already.
        problems += ledgerProblems.filter { unread.isEmpty || $0.code != "ledger/unknown-program" }
        problems += farAsOfWarning(ledger)
        var books = Books(asOf: asOf, programs: [])
        if !problems.hasErrors {
            let (kept, found) = content.settings.bookkeeper(of: programs, jobs: jobs).books(of: ledger, asOf: asOf)
            books = kept
            problems += found
        }
        return LoadedSite(
            content: content, programs: programs, ledger: ledger, books: books, rates: rates, profiles: profiles,
            templates: templates, bookDiagnostics: problems.sorted(),
            pageDiagnostics: contentProblems.filter { !$0.code.hasPrefix("site/") } + profiles.check())
    }

    private static func isProfile(_ path: String) -> Bool {
        path.hasPrefix("Content/imports/") && (path.hasSuffix(".yml") || path.hasSuffix(".yaml"))
    }

    private func readProfiles(_ files: [(path: String, bytes: [UInt8])]) -> ProfileLibrary {
        ProfileLibrary(
            files.filter { Self.isProfile($0.path) }.map { ProfileFile(path: $0.path, bytes: $0.bytes) })
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

    /// The table of exchange rates; `nil` for a site without one.
    private func readRates(_ files: [(path: String, bytes: [UInt8])]) -> (rates: ExchangeRates?, problems: [Diagnostic])
    {
        guard let file = files.first(where: { $0.path == "Content/rates.csv" }) else { return (nil, []) }
        let (rates, problems) = ExchangeRateReader().read(file.bytes, path: file.path)
        return (rates, problems)
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
    private func nothing(_ problems: [Diagnostic]) -> LoadedSite {
        let (content, _) = ContentReader(files: [], programs: [], asOf: asOf).read()
        let (ledger, _) = LedgerReader(programs: [], asOf: asOf).read([])
        let problem = Diagnostic(
            .error, "site/no-settings", "there is no site in `\(folder.root)`: it has no `Content/site.yml`",
            hint: "run the command in the site's root, name it with --site, or write the file with `title`, "
                + "`base_url` and `author`", at: nil)
        let isExplained = problems.contains { ["Content", "Content/site.yml"].contains($0.place?.file) }
        return LoadedSite(
            content: content, programs: [], ledger: ledger, books: Books(asOf: asOf, programs: []), rates: nil,
            profiles: ProfileLibrary([]), templates: TemplateSet([]),
            bookDiagnostics: (isExplained ? problems : problems + [problem]).sorted(),
            pageDiagnostics: [])
    }

    private func templateFiles(_ problems: inout [Diagnostic]) -> [TemplateFile] {
        let files = folder.files(in: "Templates", &problems)
        problems += UnreadFiles.templateWarnings(files.map(\.path))
        return files.map {
            TemplateFile(path: String($0.path.dropFirst("Templates/".count)), bytes: $0.bytes)
        }
    }

    private func readPrograms(
        _ files: [(path: String, bytes: [UInt8])]
    ) -> (programs: [Program], problems: [Diagnostic], unread: Set<String>) {
        let terms = files.filter { file in
            file.path.hasPrefix("Content/programs/") && (file.path.hasSuffix(".yml") || file.path.hasSuffix(".yaml"))
        }
        let (programs, problems) = ProgramReader().readAll(terms)
        let unread = Set(terms.map { ProgramReader.id(ofPath: $0.path) }).subtracting(programs.map(\.id))
        return (programs, problems, unread)
    }

    private func readLedger(
        _ files: [(path: String, bytes: [UInt8])], programs: [Program]
    ) -> (ledger: Ledger, problems: [Diagnostic]) {
        let known = programs.compactMap { program in
            program.terms.first.map { LedgerProgram(id: program.id, currency: program.currency, termsFrom: $0.from) }
        }
        let ledgerFiles = files.filter { $0.path.hasPrefix("Content/ledger/") && $0.path.hasSuffix(".csv") }
            .map { LedgerFile(path: $0.path, bytes: $0.bytes) }
        let (ledger, problems) = LedgerReader(programs: known, asOf: asOf, jobs: jobs).read(ledgerFiles)
        return (ledger, problems)
    }
}
