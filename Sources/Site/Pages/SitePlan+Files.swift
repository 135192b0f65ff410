import Artifacts
import Content
import Money
import Templates

extension SitePlan {
    /// What the public site has beside its pages: feeds, the sitemap of the given pages, and files for hosts.
    func publicFileParts(
        _ site: SiteContext, _ templates: TemplateSet, listing pages: [SitePart]
    ) -> [SitePart] {
        let basis: SitePart.Basis = site.settings.feeds.content == .whole ? .texts : .surroundings
        var parts = FeedBuilder(site: site, templates: templates).feeds.map { feed in
            SitePart(path: feed.folder, beside: [Feed.atomName, Feed.jsonName], isPage: false, basis: basis) { site in
                FeedBuilder(site: site, templates: templates).files(feed)
            }
        }
        let listed = pages.flatMap { part -> [(url: String, changed: CivilDate?)] in
            guard case .listed(let changed) = part.listing else { return [] }
            return part.pages.map { (site.frame.absolute($0), changed) }
        }
        for (name, xml) in Sitemap.files(listed, baseURL: site.frame.baseURL) {
            parts.append(SitePart(file: name, xml))
        }
        parts.append(SitePart(file: "robots.txt", HostFiles.robots(site.frame)))
        let hasCalculator = site.hasCalculator
        parts.append(SitePart(file: "_headers", HostFiles.headers(site.frame, hasCalculator: hasCalculator)))
        let offers = site.content.redirects.filter { site.isCurrent($0) }.map {
            (site.frame.link($0.page), $0.url)
        }
        let moved = site.content.pages.flatMap { page in
            page.aliases.map { (site.frame.link($0.path), site.frame.link(page.path)) }
        }
        if !offers.isEmpty || !moved.isEmpty {
            parts.append(SitePart(file: "_redirects", HostFiles.redirects(offers: offers, moved: moved)))
        }
        parts.append(SitePart(file: ".nojekyll", ""))
        return parts
    }
}
