import Diagnostics
import Markdown

extension PageHooks {
    /// What becomes of a link that is not written as a tracked one.
    func plainLink(_ destination: String, at place: Place) -> LinkResolution {
        let parts = Destination(destination)
        switch parts.scheme {
        case "http", "https": return web(destination, place)
        case .some: return .unchanged
        case nil: break
        }
        if destination.hasPrefix("//") { return web("https:" + destination, place) }
        if destination.isEmpty {
            error("empty-link", "the link leads nowhere", hint: "write an address between the parentheses", at: place)
            return .text
        }
        if parts.path.isEmpty { return ownAnchor(parts, written: destination, place) }
        if parts.path.hasPrefix("/") { return site(parts.path, parts, written: destination, place) }
        return file(parts, written: destination, place)
    }

    /// A link to the web: one to the site itself is checked like any other of its own; one that should be an `aff:`
    /// link is an error (SPEC K3).
    func web(_ url: String, _ place: Place) -> LinkResolution {
        if url.hasPrefix(renderer.home) {
            let parts = Destination("/" + url.dropFirst(renderer.home.count))
            return site(parts.path, parts, written: url, place)
        }
        if let problem = HandWrittenLink(url: url, catalog: content.catalog).diagnostic(at: place) {
            add(problem)
            return .text
        }
        return .link(href: url, attributes: [HTMLAttribute("rel", "noopener")])
    }

    /// A link to a heading of the page itself.
    func ownAnchor(_ parts: Destination, written: String, _ place: Place) -> LinkResolution {
        add(InternalLink(path: path, anchor: parts.anchor, written: written, place: place))
        guard renderer.use == .feed else { return .unchanged }
        return .link(href: renderer.base + path.dropFirst() + written, attributes: [])
    }

    /// A link that begins at the site's root.
    func site(_ path: String, _ parts: Destination, written: String, _ place: Place) -> LinkResolution {
        let name = ContentPath.name(of: path)
        let whole = name.isEmpty || name.contains(".") ? path : path + "/"
        if let problem = RedirectLink(path: whole, catalog: content.catalog).diagnostic(at: place) {
            add(problem)
            return .text
        }
        if whole.hasPrefix("/assets/"), whole.utf8.count > "/assets/".utf8.count {
            return asset(String(path.dropFirst()), parts, written: written, place)
        }
        if let target = content.index.target(path: whole) {
            return link(to: target, parts, written: written, place)
        }
        return link(to: .page(whole), parts, written: written, place)
    }

    /// A link to a file, relative to the page's own, or to a page by its slug.
    func file(_ parts: Destination, written: String, _ place: Place) -> LinkResolution {
        let resolved = ContentPath.resolve(parts.path, from: ContentPath.folder(of: source.file))
        if let resolved, let target = content.index.target(file: resolved) {
            return link(to: target, parts, written: written, place)
        }
        let (_, ending) = ContentPath.split(ContentPath.name(of: parts.path))
        if ending.isEmpty {
            if let target = content.index.target(slug: parts.path) {
                return link(to: target, parts, written: written, place)
            }
            let folders = Section.allCases.filter { $0 != .pages }.map(\.folder) + ["Content/programs"]
            if let resolved, folders.contains(resolved) {
                let path = "/" + ContentPath.name(of: resolved) + "/"
                return link(to: .page(path), parts, written: written, place)
            }
        }
        if !ending.isEmpty, !["md", "yml", "yaml", "html"].contains(ending) {
            return asset(parts.path, parts, written: written, place)
        }
        error(
            "broken-link", "there is no page `\(parts.path)`",
            hint: content.index.hint(forFile: ending.isEmpty ? parts.path + ".md" : parts.path, from: source.file),
            at: place)
        return .text
    }

    private func link(
        to target: ContentIndex.Target, _ parts: Destination, written: String, _ place: Place
    ) -> LinkResolution {
        switch target {
        case .page(let path):
            // While drafts are looked at the link works, from one of them for good.
            if let reason = content.index.targets.pending[path], content.index.targets.pending[self.path] == nil {
                let problem = draftProblem(reason, written)
                warning("link-to-draft", problem.message, hint: problem.hint, at: place)
            }
            add(InternalLink(path: path, anchor: parts.anchor, written: written, place: place))
            let fragment = written.firstIndex(of: "#").map { String(written[$0...]) } ?? ""
            return .link(href: renderer.base + path.dropFirst() + parts.query + fragment, attributes: [])
        case .leftOut(let reason):
            let problem = draftProblem(reason, written)
            error("link-to-draft", problem.message, hint: problem.hint, at: place)
            return .text
        case .broken: return .text
        }
    }

    /// What is wrong with a link to a page that is no part of the site yet.
    private func draftProblem(_ reason: LeftOutPage.Reason, _ written: String) -> (message: String, hint: String) {
        switch reason {
        case .draft:
            (
                "`\(written)` is a draft, and no part of the site",
                "take `draft: true` out of it, or remove the link"
            )
        case .scheduled(let date):
            (
                "`\(written)` is no part of the site before \(date)",
                "give this page the same `publish` date, or remove the link"
            )
        }
    }

    private func asset(_ name: String, _ parts: Destination, written: String, _ place: Place) -> LinkResolution {
        guard let asset = content.index.assets.find(name, from: source.file) else {
            error(
                "unknown-asset", "there is no file `\(parts.path)`",
                hint: content.index.assets.hint(for: parts.path, from: source.file), at: place)
            return .text
        }
        guard let address = address(of: asset) else { return .text }
        let fragment = written.firstIndex(of: "#").map { String(written[$0...]) } ?? ""
        return .link(href: address + fragment, attributes: [])
    }
}
