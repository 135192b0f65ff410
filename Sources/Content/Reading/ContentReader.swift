import Diagnostics
import Memoization
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
    private let programsStamp: Stamp
    private let asOf: CivilDate
    private let takesDrafts: Bool

    /// A reader of files from below `Content/`. Those that others read are passed by: the ledger, rates and the
    /// programs' terms, of which only the names are looked at.
    ///
    /// - Parameters:
    ///   - files: the files, in any order.
    ///   - programs: those whose terms could be read, and what stays the same for as long as they do.
    ///   - asOf: the day that decides about expiry and offers.
    ///   - drafts: whether pages that are no part of the site yet are taken in, as ``Page/pending``: to look at them
    ///     before they are published.
    public init(
        files: [ContentFile], programs: [Program], stamp: Stamp = Stamp(), asOf: CivilDate, drafts: Bool = false
    ) {
        self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        self.programs = programs
        programsStamp = stamp
        self.asOf = asOf
        takesDrafts = drafts
    }

    /// The content and everything that is wrong with it, by place. Content is given in any case, so that links can be
    /// checked too; where a diagnostic is an error it lacks what is broken and is not fit to be published.
    public func read() -> (content: SiteContent, diagnostics: [Diagnostic]) {
        var memory = ContentMemory()
        return read(&memory)
    }

    /// The same, reading only what is not as it was when the memory was last used.
    public func read(_ memory: inout ContentMemory) -> (content: SiteContent, diagnostics: [Diagnostic]) {
        let kinds = files.map { memory.kind(of: $0.path) }
        let paths = memory.paths.stamp(of: files.map(\.path))
        let fileIDs = zip(files, kinds).compactMap { file, kind in
            if case .programTerms(let id) = kind { (id: id, stamp: file.stamp) } else { nil }
        }
        let catalog = memory.catalog.value(from: [programsStamp] + fileIDs.map(\.stamp)) {
            ProgramCatalog(programs, fileIDs: fileIDs.map(\.id))
        }
        let assets = assets(kinds, &memory)
        let settings = settings(catalog, &memory)
        let reader = PageReader(asOf: asOf, programs: catalog.value, assets: assets.value)
        let assetPaths = memory.assetPaths.stamp(of: assets.value.paths)
        var parts = ContentParts()
        var inputs = [paths, catalog.stamp, assets.stamp, settings.stamp]
        for (file, kind) in zip(files, kinds) {
            switch kind {
            case .page(let section):
                let isKnown = memory.pages[file.path]?.inputs.first == file.stamp
                let page = memory.page(in: file, [file.stamp, catalog.stamp, assetPaths]) { report in
                    reader.read(file, in: section, report: report)
                }
                inputs.append(page.outcome?.page.frontStamp ?? file.stamp)
                parts.add(page, of: file.path, isChanged: !isKnown, takesDrafts: takesDrafts)
            case .programBody(let id):
                let body = memory.body(in: file, [file.stamp, catalog.stamp]) { report in
                    self.body(of: id, in: file, catalog.value, report)
                }
                parts.add(body)
            case .stray(let hint):
                parts.diagnostics.append(
                    Diagnostic(
                        .warning, "page/unread-file", "nothing reads this file", hint: hint, at: Place(file: file.path))
                )
            case .settings, .asset, .programTerms, .other: break
            }
        }
        inputs.append(memory.bodyPrograms.stamp(of: parts.bodies.map(\.program)))
        memory.forget(but: files)
        if var assembly = memory.assembly, assembly.inputs == inputs {
            assembly.content.replace(texts: parts.changed, bodies: parts.bodies)
            memory.assembly = assembly
            return (assembly.content, (assembly.diagnostics + parts.diagnostics).sorted())
        }
        var content = SiteContent(
            settings: settings.value.settings, asOf: asOf, pages: parts.pages, programBodies: parts.bodies,
            assets: assets.value, leftOut: parts.leftOut, broken: parts.broken, catalog: catalog.value)
        content.stamps = ContentStamps(
            settings: settings.stamp, catalog: catalog.stamp, assets: assets.stamp,
            targets: memory.targets.stamp(of: content.index.targets),
            fronts: memory.fronts.stamp(of: (content.pages + content.leftOut.map(\.page)).map(\.frontStamp)))
        let all = parts.pages + parts.leftOut.map(\.page)
        let (site, report) = (FieldReport(prefix: "site"), FieldReport(prefix: "page"))
        reportSharedPaths(all, report)
        reportChannels(settings.value.settings.channels, all, catalog.value, site)
        let diagnostics = settings.value.diagnostics + site.diagnostics + report.diagnostics
        memory.assembly = ContentMemory.Assembly(inputs: inputs, content: content, diagnostics: diagnostics)
        return (content, (diagnostics + parts.diagnostics).sorted())
    }

    private func assets(_ kinds: [FileKind], _ memory: inout ContentMemory) -> Stamped<AssetFinder> {
        let assets = zip(files, kinds).filter { $0.1 == .asset }.map { file, _ in memory.asset(in: file) }
        return memory.finder.value(from: assets.map(\.stamp)) {
            AssetFinder(
                Dictionary(assets.map { ($0.value.path, $0.value) }, uniquingKeysWith: { first, _ in first }))
        }
    }

    private func settings(
        _ catalog: Stamped<ProgramCatalog>, _ memory: inout ContentMemory
    ) -> Stamped<ContentMemory.ReadSettings> {
        let file = files.first { $0.path == ContentPath.settings }
        return memory.settings.value(from: [catalog.stamp] + (file.map { [$0.stamp] } ?? [])) {
            let (programs, unread) = (catalog.value.readable, catalog.value.unread)
            let report = FieldReport(prefix: "site")
            let settings = SettingsReader(
                accounts: AccountReader(programs: programs, unreadable: unread),
                tolerances: ToleranceReader(programs: programs, isPartial: !unread.isEmpty)
            ).read(file, report: report)
            return ContentMemory.ReadSettings(settings: settings, diagnostics: report.diagnostics)
        }
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
        return ProgramBody(
            program: id, source: PageSource(file: file.path, firstLine: 1, markdown: file.bytes), stamp: file.stamp)
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
