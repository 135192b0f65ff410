import Accounting
import Artifacts
import Content
import Diagnostics
import Ledger
import Money
import Programs
import Templates
import Testing

@testable import Site

/// A whole site in one literal: files by their paths below the site's root, and what it is built to. Nothing of it
/// touches the disk.
struct TestSite {
    /// The files, which stand over those of ``base``.
    var files: [String: String]
    var asOf = "2026-04-30"
    var edition = Edition.everyone

    init(_ files: [String: String] = [:], asOf: String = "2026-04-30", edition: Edition = .everyone) {
        self.files = Self.base.merging(files) { _, new in new }
        self.asOf = asOf
        self.edition = edition
    }

    /// A site with one program, which pays 50% after a hold of 30 days on the 15th.
    static let base = [
        "Content/site.yml": settings(),
        "Content/programs/acme.yml": program(
            "Acme", offers: "trial: {name: Try Acme, url: \"https://acme.example/trial\"}"),
    ]

    static func settings(baseURL: String = "https://books.example", _ more: String = "") -> String {
        "title: Books\nbase_url: \(baseURL)\nauthor: Sam Doe\n\(more)"
    }

    static func program(_ name: String, currency: String = "USD", offers: String? = nil, _ more: String = "") -> String
    {
        let link = """
            link:
              pattern: "https://go.\(name.lowercased()).example/?a={affiliate}&s={sub_id}&u={url}"
              affiliate: "42"
              offers:

            """
        return """
            name: \(name)
            url: https://\(name.lowercased()).example
            currency: \(currency)
            \(offers.map { link + "    " + $0 } ?? "summary: Sells things.")
            terms:
              - from: 2020-01-01
                tiers: [{id: only, name: Only, rates: [{percent: 50}]}]
                hold: {days: 30}
                payout: {day: 15}
            \(more)
            """
    }

    /// A guide with sound front matter and the given text.
    static func guide(_ text: String, title: String = "A guide", _ more: String = "") -> String {
        "---\ntitle: \(title)\ndescription: What it is.\ndate: 2026-01-02\n\(more)---\n\(text)\n"
    }

    /// The parts of the site, read as the command reads them; an issue is recorded for every error.
    func input(_ location: SourceLocation = #_sourceLocation) -> SiteInput {
        let (input, diagnostics) = read()
        for error in diagnostics where error.severity == .error {
            Issue.record("\(Self.describe(error))", sourceLocation: location)
        }
        return input
    }

    /// The site as it is built; an issue is recorded for everything that is wrong with it.
    func build(jobs: Int = 1, _ location: SourceLocation = #_sourceLocation) -> BuiltSite {
        let input = input(location)
        let rendered = SiteBuilder(input, jobs: jobs).build()
        for error in rendered.diagnostics where error.severity == .error {
            Issue.record("\(Self.describe(error))", sourceLocation: location)
        }
        return BuiltSite(rendered, base: input.content.settings.baseURL)
    }

    /// Everything that reading and checking has to say, a line each.
    func diagnostics() -> [String] {
        let (input, diagnostics) = read()
        return (diagnostics + SiteBuilder(input, jobs: 1).check()).sorted().map(Self.describe)
    }

    private func read() -> (input: SiteInput, diagnostics: [Diagnostic]) {
        let asOf = CivilDate(asOf) ?? CivilDate(year: 2026, month: 4, day: 30)
        let content = files(below: "Content/")
        let terms = content.filter { $0.path.hasPrefix("Content/programs/") && $0.path.hasSuffix(".yml") }
        let (programs, termProblems) = ProgramReader().readAll(terms)
        let (site, contentProblems) = ContentReader(
            files: content.filter { !$0.path.hasPrefix("Content/ledger/") }
                .map { ContentFile(path: $0.path, bytes: $0.bytes) },
            programs: programs, asOf: asOf
        ).read()
        let known = programs.compactMap { program in
            program.terms.first.map { LedgerProgram(id: program.id, currency: program.currency, termsFrom: $0.from) }
        }
        let (ledger, ledgerProblems) = LedgerReader(programs: known, asOf: asOf).read(
            files(below: "Content/ledger/").map { LedgerFile(path: $0.path, bytes: $0.bytes) })
        let keeper = Bookkeeper(
            programs: programs, accounts: site.settings.accounts, holidays: Set(site.settings.holidays))
        let (books, bookProblems) = keeper.books(of: ledger, asOf: asOf)
        let templates = TemplateSet(
            files(below: "Templates/").map { file in
                TemplateFile(path: String(file.path.dropFirst("Templates/".count)), bytes: file.bytes)
            })
        let table = files(below: "Content/rates.csv").first.map { ExchangeRateReader().read($0.bytes, path: $0.path) }
        let variances = keeper.variances(
            of: books, in: ledger, tolerances: site.settings.reconciliation.tolerances)
        let input = SiteInput(
            content: site, programs: programs, ledger: ledger, books: books, rates: table?.rates, variances: variances,
            templates: templates, edition: edition)
        let rateProblems = table?.diagnostics ?? []
        return (input, termProblems + contentProblems + ledgerProblems + bookProblems + rateProblems)
    }

    private func files(below folder: String) -> [(path: String, bytes: [UInt8])] {
        files.filter { $0.key.hasPrefix(folder) }.sorted { $0.key < $1.key }.map { ($0.key, Array($0.value.utf8)) }
    }

    /// A diagnostic in one line: severity, place, code and message.
    static func describe(_ diagnostic: Diagnostic) -> String {
        "\(diagnostic.severity) \(diagnostic.place.map { "\($0)" } ?? "-") \(diagnostic.code): \(diagnostic.message)"
    }
}
