import Artifacts
import Content
import Money

extension SitePlan {
    /// What the public site has beside its pages: feeds, the sitemap of the given pages, and files for hosts.
    func publicFileParts(listing pages: [Part]) -> [Part] {
        let site = site
        let feeds = FeedBuilder(site: site, templates: templates)
        var parts = feeds.feeds.map { feed in
            Part(path: feed.folder, beside: [Feed.atomName, Feed.jsonName]) { feeds.files(feed) }
        }
        let listed = pages.flatMap { part -> [(url: String, changed: CivilDate?)] in
            guard case .listed(let changed) = part.listing else { return [] }
            return part.pages.map { (site.frame.absolute($0), changed) }
        }
        for (name, xml) in Sitemap.files(listed, baseURL: site.frame.baseURL) { parts.append(file(name, xml)) }
        parts.append(file("robots.txt", HostFiles.robots(site.frame)))
        let hasCalculator = site.rendered.values.contains(where: \.hasCalculator)
        parts.append(file("_headers", HostFiles.headers(site.frame, hasCalculator: hasCalculator)))
        let offers = site.content.redirects.filter { site.isCurrent($0) }.map {
            (site.frame.link($0.page), $0.url)
        }
        let moved = site.content.pages.flatMap { page in
            page.aliases.map { (site.frame.link($0.path), site.frame.link(page.path)) }
        }
        if !offers.isEmpty || !moved.isEmpty {
            parts.append(file("_redirects", HostFiles.redirects(offers: offers, moved: moved)))
        }
        parts.append(file(".nojekyll", ""))
        return parts
    }

    /// A text file at the site's root.
    func file(_ name: String, _ text: String) -> Part {
        Part(path: "/" + name) { [OutputFile(path: name, text: text)] }
    }
}
