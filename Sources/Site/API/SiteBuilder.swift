import Accounting
import Artifacts
import Content
import Diagnostics
import Ledger
import Templates

/// Makes a site: decides what pages there are, builds the view of each and renders it.
public struct SiteBuilder: Sendable {
    private let input: SiteInput
    private let jobs: Int

    /// A builder that renders with so many workers; their number does not show in the result.
    public init(_ input: SiteInput, jobs: Int) {
        self.input = input
        self.jobs = jobs
    }

    /// Checks what only shows when the parts come together: templates against views, links between pages, totals.
    ///
    /// Everything is looked at, so that all errors come at once.
    public func check() -> [Diagnostic] {
        prepare().diagnostics
    }

    /// Checks everything and renders the site.
    public func build() -> RenderedSite {
        let (plan, assets, diagnostics) = prepare()
        guard let plan, !diagnostics.hasErrors else {
            return RenderedSite(files: [], pageCount: 0, statementCount: 0, diagnostics: diagnostics)
        }
        let disagreements = plan.site.movements.disagreements()
        guard disagreements.isEmpty else {
            return RenderedSite(
                files: [], pageCount: 0, statementCount: 0, diagnostics: (diagnostics + disagreements).sorted())
        }
        let parts = plan.parts
        let rendered = Workers.map(parts.count, jobs: jobs, chunk: 4) { parts[$0].render() }
        var files = assets
        for part in rendered { files += part }
        if plan.site.settings.search {
            files += SearchIndex(plan.directory, site: plan.site).files(of: files, jobs: jobs)
        }
        files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        let missing = NoticeCheck(plan.site, links: links(on: Array(plan.site.rendered.values)))
            .diagnostics(files, jobs: jobs)
        guard missing.isEmpty else {
            return RenderedSite(
                files: [], pageCount: 0, statementCount: 0, diagnostics: (diagnostics + missing).sorted())
        }
        return RenderedSite(
            files: files, pageCount: files.count { $0.path.hasSuffix(".html") }, statementCount: plan.site.months.count,
            diagnostics: diagnostics)
    }

    /// Every tracked link of the site, and where sub-ids lead back to; nothing is looked at but texts and links.
    public func links() -> SiteLinks {
        let rendered = renderTexts(SiteAssets(content: input.content, templates: input.templates))
        let links = links(on: rendered)
        let origins = LinkOrigins(links, content: input.content)
        let problems =
            rendered.flatMap(\.diagnostics) + origins.diagnostics
            + PracticeCheck(input.content).diagnostics(rendered)
        return SiteLinks(links, content: input.content, origins: origins, diagnostics: problems.sorted())
    }

    /// The links of texts, those of redirect pages and those that templates put on pages.
    private func links(on rendered: [RenderedPage]) -> [AffiliateLink] {
        rendered.flatMap(\.affiliateLinks) + input.content.redirects
            + OfferViews.links(input.content, input.programs)
    }

    private func prepare() -> (plan: SitePlan?, assets: [OutputFile], diagnostics: [Diagnostic]) {
        let chosen = PageTemplates(input.content, templates: input.templates)
        var diagnostics = input.templates.check(chosen.schemas) + chosen.diagnostics
        diagnostics += UnusedTemplates.warnings(input.templates, chosen.schemas)
        let groups = CurrencyBooks.group(input.books)
        diagnostics += TotalsCheck.diagnostics(groups)
        let assets = SiteAssets(content: input.content, templates: input.templates)
        let rendered = renderTexts(assets)
        for page in rendered { diagnostics += page.diagnostics }
        let theme = renderer(assets).renderTheme()
        diagnostics += theme.diagnostics
        let origins = LinkOrigins(links(on: rendered), content: input.content)
        diagnostics += origins.diagnostics
        diagnostics += PracticeCheck(input.content).diagnostics(rendered)
        guard !diagnostics.contains(where: { $0.code == "commission/overflow" }) else {
            return (nil, [], diagnostics.sorted())
        }
        let unfilled = SiteContext(
            input: input, groups: groups, assets: assets, theme: theme, rendered: rendered, origins: origins,
            jobs: jobs)
        diagnostics += ConvertedTotals(unfilled)?.problems(unfilled) ?? []
        let filled = fill(rendered, in: unfilled)
        for page in filled { diagnostics += page.diagnostics }
        let pages = filled.map(\.page)
        let plan = SitePlan(site: unfilled.with(rendered: pages), templates: input.templates)
        let paths = plan.paths.union(assets.addresses.values)
        diagnostics += AliasCheck(paths: paths).diagnostics(input.content.pages)
        let old = input.content.pages.flatMap { $0.aliases.map(\.path) }
        diagnostics += LinkCheck(
            pages, content: input.content, links: theme.internalLinks, paths: paths.union(old)
        ).diagnostics()
        return (plan, assets.files + assets.files(for: pages), diagnostics.sorted())
    }

    /// The texts with what their directives show, which is made of the books.
    private func fill(
        _ pages: [RenderedPage], in site: SiteContext
    ) -> [(page: RenderedPage, diagnostics: [Diagnostic])] {
        let renderer = DirectiveRenderer(site: site, templates: input.templates)
        return Workers.map(pages.count, jobs: jobs, chunk: 8) { renderer.fill(pages[$0]) }
    }

    private func renderer(_ assets: SiteAssets) -> PageRenderer {
        let addresses = assets.addresses
        return PageRenderer(content: input.content, base: input.content.settings.baseURL.path) { addresses[$0] }
    }

    private func renderTexts(_ assets: SiteAssets) -> [RenderedPage] {
        let content = input.content
        let renderer = renderer(assets)
        let pages = content.pages
        let bodies = content.programBodies
        return Workers.map(pages.count + bodies.count, jobs: jobs, chunk: 8) { index in
            index < pages.count ? renderer.render(pages[index]) : renderer.render(bodies[index - pages.count])
        }
    }
}
