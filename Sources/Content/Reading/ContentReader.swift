import Diagnostics
import Money
import Programs
import YAMLReading

/// Reads a site's own files: settings, pages, texts about programs and assets.
///
/// ```swift
/// let (content, diagnostics) = ContentReader(files: files, programs: programs, asOf: day).read()
/// ```
public struct ContentReader: Sendable {
    private let files: [ContentFile]
    private let programs: [Program]
    private let asOf: CivilDate

    /// A reader of files from below `Content/`, in any order. Those that others read are passed by: the ledger, rates
    /// and the programs' terms, of which only the names are looked at. `programs` are those whose terms could be read.
    public init(files: [ContentFile], programs: [Program], asOf: CivilDate) {
        self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        self.programs = programs
        self.asOf = asOf
    }

    /// The content and everything that is wrong with it, by place. Content is given in any case, so that links can be
    /// checked too; where a diagnostic is an error it lacks what is broken and is not fit to be published.
    public func read() -> (content: SiteContent, diagnostics: [Diagnostic]) {
        let site = FieldReport(prefix: "site")
        let report = FieldReport(prefix: "page")
        let kinds = files.map { FileKind($0.path) }
        let catalog = ProgramCatalog(
            programs, fileIDs: kinds.compactMap { if case .programTerms(let id) = $0 { id } else { nil } })
        var assets: [String: Asset] = [:]
        for (file, kind) in zip(files, kinds) where kind == .asset {
            assets[file.path] = Asset(
                path: file.path, bytes: file.bytes, imageSize: ImageSizeReader.size(of: file.bytes, name: file.path))
        }
        let settings = SettingsReader(
            accounts: AccountReader(programs: catalog.readable, unreadable: catalog.unread),
            tolerances: ToleranceReader(programs: catalog.readable, isPartial: !catalog.unread.isEmpty)
        ).read(files.first { $0.path == ContentPath.settings }, report: site)
        let reader = PageReader(asOf: asOf, programs: catalog, assets: AssetFinder(assets))
        var pages: [Page] = []
        var leftOut: [LeftOutPage] = []
        var bodies: [ProgramBody] = []
        var broken: [String] = []
        for (file, kind) in zip(files, kinds) {
            switch kind {
            case .page(let section):
                switch reader.read(file, in: section, report: report) {
                case .page(let page): pages.append(page)
                case .leftOut(let page): leftOut.append(page)
                case nil: broken.append(file.path)
                }
            case .programBody(let id):
                if let body = body(of: id, in: file, catalog, report) { bodies.append(body) }
            case .stray(let hint):
                report.warning(
                    "unread-file", "nothing reads this file", hint: hint, at: Place(file: file.path))
            case .settings, .asset, .programTerms, .other: break
            }
        }
        reportSharedPaths(pages + leftOut.map(\.page), report)
        reportChannels(settings.channels, pages + leftOut.map(\.page), catalog, site)
        let content = SiteContent(
            settings: settings, asOf: asOf, pages: pages, programBodies: bodies, assets: assets, leftOut: leftOut,
            broken: broken, catalog: catalog)
        return (content, (site.diagnostics + report.diagnostics).sorted())
    }

    private func body(
        of id: String, in file: ContentFile, _ catalog: ProgramCatalog, _ report: FieldReport
    ) -> ProgramBody? {
        let place = Place(file: file.path)
        if catalog.problem(program: id) != nil {
            let nearest = Suggestion.nearest(to: id, among: catalog.ids)
            report.error(
                "unknown-program", "there is no program `\(id)` for this text",
                hint: nearest.map { "rename the file to `\($0).md`" }
                    ?? "add its terms as `\(ContentPath.programs)\(id).yml`",
                at: place)
            return nil
        }
        if FrontMatter.stands(in: file.bytes) {
            report.error(
                "unexpected-front-matter", "the text about a program has no front matter of its own",
                hint: "remove it: what it would say stands in `\(id).yml`", at: place)
            return nil
        }
        return ProgramBody(program: id, source: PageSource(file: file.path, firstLine: 1, markdown: file.bytes))
    }

    /// A channel and a page of one name would send the same sub-ids (SPEC K2).
    private func reportChannels(
        _ channels: [Channel], _ pages: [Page], _ catalog: ProgramCatalog, _ report: FieldReport
    ) {
        for channel in channels {
            let hint = "call the channel otherwise, such as `by-\(channel.name)`"
            if let page = pages.first(where: { $0.slug == channel.name }) {
                report.error(
                    "channel-is-page", "the channel `\(channel.name)` would send the same sub-ids as `\(page.path)`",
                    hint: hint, at: channel.place,
                    related: [RelatedPlace("the page", at: Place(file: page.source.file))])
            } else if catalog.knows(channel.name) {
                report.error(
                    "channel-is-page",
                    "the channel `\(channel.name)` would send the same sub-ids as `/programs/\(channel.name)/`",
                    hint: hint, at: channel.place)
            }
        }
    }

    private func reportSharedPaths(_ pages: [Page], _ report: FieldReport) {
        var first: [String: Page] = [:]
        for page in pages.sorted(by: { $0.source.file.utf8.lexicographicallyPrecedes($1.source.file.utf8) }) {
            guard let other = first[page.path] else {
                first[page.path] = page
                continue
            }
            report.error(
                "shared-address", "two pages have the address `\(page.path)`", hint: "rename one of the two files",
                at: Place(file: page.source.file),
                related: [RelatedPlace("the other page", at: Place(file: other.source.file))])
        }
    }
}
