import Accounting
import Artifacts
import Content
import Money
import Programs
import Templates

/// What pages and files the site has, and how each is made.
struct SitePlan: Sendable {
    private let edition: Edition
    private let templates: TemplateSet
    private var pages: [SitePart] = []
    /// The old addresses of pages, which lead on to them.
    private var aliases: [SitePart] = []
    /// What only the public site has beside its pages.
    private var publicFiles: [SitePart] = []

    /// Plans a site; nothing is rendered yet.
    init(site: SiteContext, templates: TemplateSet) {
        edition = site.edition
        self.templates = templates
        pages = overviewParts(site) + statementParts(site) + programParts(site) + contentParts(site)
        aliases = aliasParts(site)
        publicFiles = publicFileParts(site, templates, listing: pages)
    }

    /// The addresses that a text may link to, assets and old addresses aside. Those of the public site's feeds are among
    /// them in the private edition too, so that one text serves both.
    var paths: Set<String> {
        Set((pages + publicFiles).flatMap { part in [part.path] + part.beside.map { part.path + $0 } })
    }

    /// Every part of the site.
    var parts: [SitePart] {
        // The private edition is for nobody to find or to follow.
        switch edition {
        case .everyone: pages + aliases + publicFiles
        case .affiliate: pages + aliases + [SitePart(file: "robots.txt", HostFiles.privateRobots)]
        }
    }

    private func page(
        _ path: String, _ template: String, listing: SitePart.Listing = .listed(nil),
        basis: SitePart.Basis = .surroundings, _ view: @escaping @Sendable (SiteContext) -> some TemplateView
    ) -> SitePart {
        let templates = templates
        return SitePart(path: path, listing: listing, basis: basis) { site in
            [Self.render(path, template, view(site), templates)]
        }
    }

    private static func render(
        _ path: String, _ template: String, _ view: some TemplateView, _ templates: TemplateSet
    ) -> OutputFile {
        // Every template was found and checked before anything is rendered.
        let bytes = (try? templates.noting(page: path).render(template, view)) ?? []
        return OutputFile(path: SitePart.file(of: path), bytes: bytes)
    }

    private func overviewParts(_ site: SiteContext) -> [SitePart] {
        var parts = [
            page("/", "home") { HomeBuilder(site: $0).view() },
            page("/statements/", "statements") { StatementsBuilder(site: $0).view() },
            page("/programs/", "programs") { ListBuilder(site: $0).programs() },
            page("/404.html", "404", listing: .none) { ListBuilder(site: $0).notFound() },
        ]
        for section in Section.allCases where section.isPromotional && !site.content.pages(in: section).isEmpty {
            parts += slices(of: site.content.pages(in: section), at: section.urlPrefix, site).map { slice in
                page(slice.path, "section") { ListBuilder(site: $0).section(section, slice) }
            }
        }
        if !site.content.tags.isEmpty { parts.append(page("/tags/", "tags") { ListBuilder(site: $0).tags() }) }
        for tagged in site.content.tags {
            parts += slices(of: tagged.pages, at: tagged.tag.path, site).map { slice in
                page(slice.path, "tag") { ListBuilder(site: $0).tag(tagged, slice) }
            }
        }
        if site.settings.search {
            parts.append(page("/search/", "search") { SearchPageBuilder($0, SiteDirectory($0)).view() })
        }
        if site.edition == .affiliate {
            parts.append(page("/attribution/", "attribution") { AttributionBuilder(site: $0).view() })
            parts.append(reconciliationPart(site))
        }
        return parts
    }

    private func slices(of pages: [Page], at path: String, _ site: SiteContext) -> [ListSlice] {
        ListSlice.slices(of: pages, at: path, size: site.settings.pageSize)
    }

    /// The page of what differs from the networks' reports, with a file beside it for each program's manager.
    private func reconciliationPart(_ site: SiteContext) -> SitePart {
        let files = ReconciliationBuilder(site: site).files
        let (path, templates) = (ReconciliationBuilder.path, templates)
        return SitePart(path: path, beside: files.map(\.name)) { site in
            let csv = VarianceCSV(ledger: site.ledger)
            return [Self.render(path, "reconciliation", ReconciliationBuilder(site: site).view(), templates)]
                + files.map { OutputFile(path: path.dropFirst() + $0.name, text: csv.text($0.program)) }
        }
    }

    private func statementParts(_ site: SiteContext) -> [SitePart] {
        let templates = templates
        let months = site.months.map { month in
            let path = StatementBuilder.path(month)
            return SitePart(path: path, listing: .listed(min(month.lastDay, site.asOf)), beside: Self.statementFiles) {
                site in
                let files = StatementFiles(site: site)
                return Self.statement(
                    path, json: files.json(("month", month.description), [month]), csv: files.csv([month])
                ) {
                    Self.render(
                        path, "statement", StatementBuilder(site: site, month: month).view(checksum: $0), templates)
                }
            }
        }
        let movements = site.months.map { month in
            let path = MovementsBuilder.path(month, page: 0)
            let count = site.movements.month(month).pageCount
            return SitePart(
                path: path, listing: .listed(min(month.lastDay, site.asOf)),
                beside: MovementsBuilder.beside(site.movements.month(month))
            ) { site in
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
            return SitePart(path: path, listing: .listed(last), beside: Self.statementFiles) { site in
                let files = StatementFiles(site: site)
                return Self.statement(path, json: files.json(("year", String(year)), months), csv: files.csv(months)) {
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

    private func programParts(_ site: SiteContext) -> [SitePart] {
        let programs = site.programs.map { program in
            let path = "/programs/\(program.id)/"
            return page(path, "program", basis: .text(path)) { ProgramBuilder(site: $0, program: program).view() }
        }
        let redirects = site.content.redirects.map { link in
            page(link.page, "go", listing: .none) { ListBuilder(site: $0).redirect(link) }
        }
        return programs + redirects
    }

    private func aliasParts(_ site: SiteContext) -> [SitePart] {
        site.content.pages.flatMap { written in
            written.aliases.map { alias in
                page(alias.path, "moved", listing: .none) { ListBuilder(site: $0).moved(written, from: alias) }
            }
        }
    }

    private func contentParts(_ site: SiteContext) -> [SitePart] {
        site.content.pages.map { written in
            page(
                written.path, ArticleBuilder(site: site, page: written).template,
                listing: written.noindex ? .none : .listed(written.lastChange), basis: .text(written.path)
            ) { ArticleBuilder(site: $0, page: written).view() }
        }
    }
}
