import Accounting
import Artifacts
import Content
import Diagnostics
import Ledger
import Memoization
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
        var memory = SiteMemory()
        return prepare(&memory).diagnostics
    }

    /// Checks everything and renders the site.
    public func build() -> RenderedSite {
        var memory = SiteMemory()
        return plan(&memory).build()
    }

    /// Checks everything that can be checked before pages are rendered, working out only what is not as it was when the
    /// memory was last used. Files of an earlier site that would be the same need not be made again.
    public func plan(_ memory: inout SiteMemory, after earlier: PlannedSite? = nil) -> PlannedSite {
        var (content, diagnostics) = prepare(&memory)
        if let site = content?.site, !diagnostics.hasErrors {
            let found = memory.disagreements.value(from: [site.movementsStamp]) { site.movements.disagreements() }
            diagnostics = (diagnostics + found.value).sorted()
        }
        return PlannedSite(content, diagnostics: diagnostics, after: earlier, jobs: jobs)
    }

    /// Every tracked link of the site, and where sub-ids lead back to; nothing is looked at but texts and links.
    public func links() -> SiteLinks {
        let assets = SiteAssets(content: input.content, templates: input.templates)
        var memory = TextMemory()
        let rendered = memory.written(input.content, assets, jobs: jobs).map(\.page)
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

    private func prepare(_ memory: inout SiteMemory) -> (content: PlannedSite.Parts?, diagnostics: [Diagnostic]) {
        let (content, stamps) = (input.content, input.stamps)
        var diagnostics = templateProblems(&memory)
        let groups = memory.groups.value(from: [stamps.books]) { CurrencyBooks.group(input.books) }
        diagnostics += memory.totals.value(from: [groups.stamp]) { TotalsCheck.diagnostics(groups.value) }.value
        let assets = memory.assets.value(from: [content.stamps.assets, content.stamps.settings, stamps.theme]) {
            SiteAssets(content: content, templates: input.templates)
        }
        memory.texts.forget(but: content)
        let written = memory.texts.written(content, assets.value, jobs: jobs)
        for text in written { diagnostics += text.page.diagnostics + text.practices }
        let theme = theme(assets.value, &memory)
        diagnostics += theme.value.diagnostics
        diagnostics += memory.practices.value(from: [content.stamps.catalog]) { PracticeCheck(content).codes }.value
        let origins = origins(of: written, &memory)
        diagnostics += origins.value.diagnostics
        guard !diagnostics.contains(where: { $0.code == "commission/overflow" }) else {
            return (nil, diagnostics.sorted())
        }
        let unfilled = SiteContext(
            input: input, groups: groups, assets: assets, theme: theme, origins: origins, memory: &memory.context,
            jobs: jobs)
        diagnostics +=
            memory.conversion.value(from: [groups.stamp, stamps.rates, content.stamps.settings]) {
                ConvertedTotals(unfilled)?.problems(unfilled) ?? []
            }.value
        let renderer = DirectiveRenderer(site: unfilled, templates: input.templates)
        let filled = memory.texts.filled(written, of: content, in: unfilled, renderer, jobs: jobs)
        for text in filled { diagnostics += text.diagnostics }
        let site = unfilled.with(texts: filled)
        let surroundings = memory.surroundings.stamp(
            of: [content.stamps.fronts, site.booksBasis, memory.hasCalculator.stamp(of: site.hasCalculator)]
                + filled.map(\.shownStamp))
        let plan = memory.plan.value(from: [surroundings, site.frameStamp]) {
            IndexedPlan(SitePlan(site: site, templates: input.templates), pages: content.pages)
        }
        let paths = plan.value.paths.union(assets.value.addresses.values)
        diagnostics +=
            memory.aliases.value(from: [plan.stamp, assets.stamp]) {
                AliasCheck(paths: paths).diagnostics(content.pages)
            }.value
        let old = content.pages.flatMap { $0.aliases.map(\.path) }
        diagnostics += memory.links.problems(
            written, theme.value, in: site,
            paths: paths.union(old).union(content.programPaths).union(content.pages.map(\.path)))
        let planned = PlannedSite.Parts(
            site: site, plan: plan, assets: assets.value.files + assets.value.files(for: site),
            links: { [self] in links(on: written.map(\.page)) },
            surroundings: surroundings, textsStamp: memory.allTexts.stamp(of: filled.map(\.stamp)))
        return (planned, diagnostics.sorted())
    }

    /// What of the theme the settings decide about, such as a logo and links in the menu.
    private func theme(_ assets: SiteAssets, _ memory: inout SiteMemory) -> Stamped<RenderedTheme> {
        let (content, stamps) = (input.content, input.content.stamps)
        return memory.theme.value(
            from: [stamps.settings, stamps.catalog, stamps.assets, stamps.targets, stamps.fronts]
        ) {
            let addresses = assets.addresses
            return PageRenderer(content: content, base: content.settings.baseURL.path) { addresses[$0] }.renderTheme()
        }
    }

    private func templateProblems(_ memory: inout SiteMemory) -> [Diagnostic] {
        let templates = input.templates
        let chosen = memory.chosenTemplates.value(from: [input.content.stamps.fronts, input.stamps.templates]) {
            PageTemplates(input.content, templates: templates)
        }.value
        let names = memory.templateNames.stamp(of: chosen.schemas.keys.sorted())
        return memory.templateProblems.value(from: [input.stamps.templates, input.stamps.theme, names]) {
            let found = templates.survey(chosen.schemas)
            return found.diagnostics + UnusedTemplates.warnings(templates, found.uses)
        }.value + chosen.diagnostics
    }

    /// Where sub-ids lead back to. Where nothing is wrong with them, that follows from which links stand on which page.
    private func origins(of texts: [WrittenText], _ memory: inout SiteMemory) -> Stamped<LinkOrigins> {
        let stamps = input.content.stamps
        let stamp = memory.originsAreSound ? \WrittenText.linksStamp : \WrittenText.stamp
        let origins = memory.origins.value(
            from: [stamps.fronts, stamps.catalog, stamps.settings] + texts.map { $0[keyPath: stamp] }
        ) { LinkOrigins(links(on: texts.map(\.page)), content: input.content) }
        memory.originsAreSound = origins.value.diagnostics.isEmpty
        return origins
    }
}
