import Accounting
import Artifacts
import Content
import Money
import Programs
import Templates

/// What pages and files the site has, and how each is made.
struct SitePlan: Sendable {
    let site: SiteContext
    let templates: TemplateSet
    private var pages: [Part] = []
    /// The old addresses of pages, which lead on to them.
    private var aliases: [Part] = []
    /// What only the public site has beside its pages.
    private var publicFiles: [Part] = []

    /// Plans a site; nothing is rendered yet.
    init(site: SiteContext, templates: TemplateSet) {
        self.site = site
        self.templates = templates
        pages = overviewParts + statementParts + programParts + contentParts
        aliases = aliasParts
        publicFiles = publicFileParts(listing: pages)
    }

    /// Something that renders to one or more files.
    struct Part: Sendable {
        /// The address relative to the site's root: of the page, or of the file.
        let path: String
        /// Whether search engines are told of it, and when it last changed, if that is known.
        var listing: Listing = .none
        /// The names of what stands beside the page: files, and further pages.
        var beside: [String] = []
        let render: @Sendable () -> [OutputFile]

        /// The addresses of its pages: its own, and of what stands beside it those that end in a slash.
        var pages: [String] { [path] + beside.filter { $0.hasSuffix("/") }.map { path + $0 } }

        enum Listing: Sendable {
            case none
            case listed(CivilDate?)
        }
    }

    /// The addresses that a text may link to, assets and old addresses aside. Those of the public site's feeds are among
    /// them in the private edition too, so that one text serves both.
    var paths: Set<String> {
        Set((pages + publicFiles).flatMap { part in [part.path] + part.beside.map { part.path + $0 } })
    }

    /// Every part of the site.
    var parts: [Part] {
        // The private edition is for nobody to find or to follow.
        switch site.edition {
        case .everyone: pages + aliases + publicFiles
        case .affiliate: pages + aliases + [file("robots.txt", HostFiles.privateRobots)]
        }
    }

    private func page(
        _ path: String, _ template: String, listing: Part.Listing = .listed(nil),
        _ view: @escaping @Sendable () -> some TemplateView
    ) -> Part {
        let templates = templates
        return Part(path: path, listing: listing) { [Self.render(path, template, view(), templates)] }
    }

    private static func render(
        _ path: String, _ template: String, _ view: some TemplateView, _ templates: TemplateSet
    ) -> OutputFile {
        let file = path.hasSuffix("/") ? path.dropFirst() + "index.html" : path.dropFirst()
        // Every template was found and checked before anything is rendered.
        let bytes = (try? templates.noting(page: path).render(template, view)) ?? []
        return OutputFile(path: String(file), bytes: bytes)
    }

    /// Every page that a reader may look for.
    var directory: SiteDirectory { SiteDirectory(site) }

    private var overviewParts: [Part] {
        let site = site
        var parts = [
            page("/", "home") { HomeBuilder(site: site).view() },
            page("/statements/", "statements") { StatementsBuilder(site: site).view() },
            page("/programs/", "programs") { ListBuilder(site: site).programs() },
            page("/404.html", "404", listing: .none) { ListBuilder(site: site).notFound() },
        ]
        for section in Section.allCases where section.isPromotional && !site.content.pages(in: section).isEmpty {
            parts += slices(of: site.content.pages(in: section), at: section.urlPrefix).map { slice in
                page(slice.path, "section") { ListBuilder(site: site).section(section, slice) }
            }
        }
        if !site.content.tags.isEmpty { parts.append(page("/tags/", "tags") { ListBuilder(site: site).tags() }) }
        for tagged in site.content.tags {
            parts += slices(of: tagged.pages, at: tagged.tag.path).map { slice in
                page(slice.path, "tag") { ListBuilder(site: site).tag(tagged, slice) }
            }
        }
        if site.settings.search {
            let directory = directory
            parts.append(page("/search/", "search") { SearchPageBuilder(site, directory).view() })
        }
        if site.edition == .affiliate {
            parts.append(page("/attribution/", "attribution") { AttributionBuilder(site: site).view() })
            parts.append(reconciliationPart)
        }
        return parts
    }

    private func slices(of pages: [Page], at path: String) -> [ListSlice] {
        ListSlice.slices(of: pages, at: path, size: site.settings.pageSize)
    }

    /// The page of what differs from the networks' reports, with a file beside it for each program's manager.
    private var reconciliationPart: Part {
        let builder = ReconciliationBuilder(site: site)
        let (path, files, ledger, templates) = (ReconciliationBuilder.path, builder.files, site.ledger, templates)
        return Part(path: path, beside: files.map(\.name)) {
            let csv = VarianceCSV(ledger: ledger)
            return [Self.render(path, "reconciliation", builder.view(), templates)]
                + files.map { OutputFile(path: path.dropFirst() + $0.name, text: csv.text($0.program)) }
        }
    }

    private var statementParts: [Part] {
        let site = site
        let templates = templates
        let files = StatementFiles(site: site)
        let months = site.months.map { month in
            let path = StatementBuilder.path(month)
            return Part(path: path, listing: .listed(min(month.lastDay, site.asOf)), beside: Self.statementFiles) {
                Self.statement(path, json: files.json(("month", month.description), [month]), csv: files.csv([month])) {
                    Self.render(
                        path, "statement", StatementBuilder(site: site, month: month).view(checksum: $0), templates)
                }
            }
        }
        let movements = site.months.map { month in
            let path = MovementsBuilder.path(month, page: 0)
            let count = site.movements.month(month).pageCount
            return Part(
                path: path, listing: .listed(min(month.lastDay, site.asOf)),
                beside: MovementsBuilder.beside(site.movements.month(month))
            ) {
                let file = OutputFile(
                    path: path.dropFirst() + MovementsBuilder.file,
                    text: MovementFile(site: site, month: month).csv())
                let checksum = Fingerprint(of: file.bytes).hex
                let builder = MovementsBuilder(site: site, month: month)
                let pages = (0..<count).map { page in
                    Self.render(
                        MovementsBuilder.path(month, page: page), "movements",
                        builder.view(page: page, checksum: checksum), templates)
                }
                return pages + [file]
            }
        }
        let years = site.years.map { year in
            let path = "/statements/\(year)/"
            let months = site.months(of: year)
            let last = months.last.map { min($0.lastDay, site.asOf) }
            return Part(path: path, listing: .listed(last), beside: Self.statementFiles) {
                Self.statement(path, json: files.json(("year", String(year)), months), csv: files.csv(months)) {
                    Self.render(path, "year", YearBuilder(site: site, year: year).view(checksum: $0), templates)
                }
            }
        }
        return months + movements + years
    }

    private static let statementFiles = ["statement.json", "statement.csv"]

    /// A statement's page with the files beside it; the page states the checksum of the first.
    private static func statement(
        _ path: String, json: String, csv: String, page: (_ checksum: String) -> OutputFile
    ) -> [OutputFile] {
        let folder = String(path.dropFirst())
        let files = zip(statementFiles, [json, csv]).map { OutputFile(path: folder + $0, text: $1) }
        return [page(Fingerprint(of: files[0].bytes).hex)] + files
    }

    private var programParts: [Part] {
        let site = site
        let programs = site.programs.map { program in
            page("/programs/\(program.id)/", "program") { ProgramBuilder(site: site, program: program).view() }
        }
        let redirects = site.content.redirects.map { link in
            page(link.page, "go", listing: .none) { ListBuilder(site: site).redirect(link) }
        }
        return programs + redirects
    }

    private var aliasParts: [Part] {
        let site = site
        return site.content.pages.flatMap { written in
            written.aliases.map { alias in
                page(alias.path, "moved", listing: .none) { ListBuilder(site: site).moved(written, from: alias) }
            }
        }
    }

    private var contentParts: [Part] {
        let site = site
        return site.content.pages.map { written in
            let builder = ArticleBuilder(site: site, page: written)
            return page(written.path, builder.template, listing: written.noindex ? .none : .listed(written.lastChange))
            {
                builder.view()
            }
        }
    }
}
