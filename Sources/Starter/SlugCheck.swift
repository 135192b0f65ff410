import Content
import Diagnostics

/// Looks whether a new page can have a slug: whether its address is free, and its sub-ids would be its own (SPEC K2).
struct SlugCheck {
    private let content: SiteContent
    private let pages: [Page]

    init(_ content: SiteContent) {
        self.content = content
        pages = content.pages + content.leftOut.map(\.page)
    }

    /// What is in the way of a slug, if anything.
    func problem(with slug: String, in section: Section) -> NewFileProblem? {
        let path = section.urlPrefix + slug + "/"
        let hint = "give another title, or the last part of the address with --slug"
        if section == .pages, Slug.reserved.contains(slug) {
            return NewFileProblem("taken-address", "the address `\(path)` belongs to the site itself", hint: hint)
        }
        if let page = pages.first(where: { $0.path == path }) {
            return NewFileProblem(
                "taken-address", "the site has a page at `\(path)`", hint: hint, at: Place(file: page.source.file))
        }
        if let alias = pages.flatMap(\.aliases).first(where: { Self.key($0.path) == Self.key(path) }) {
            return NewFileProblem(
                "taken-address", "the address `\(path)` leads on to another page", hint: hint, at: alias.place)
        }
        if let page = pages.first(where: { $0.slug == slug }) {
            return NewFileProblem(
                "shared-slug", "`\(page.path)` has the same name, and their links would send the same sub-ids",
                hint: hint, at: Place(file: page.source.file))
        }
        return channelProblem(with: slug, hint: hint)
    }

    /// The channel of that name, whose links would send the same sub-ids, if there is one.
    func channelProblem(with slug: String, hint: String) -> NewFileProblem? {
        content.settings.channels.first { $0.name == slug }.map { channel in
            NewFileProblem(
                "shared-slug", "a channel of site.yml has the same name, and their links would send the same sub-ids",
                hint: hint, at: channel.place)
        }
    }

    /// What two addresses have in common that cannot both be written on every disk.
    private static func key(_ path: String) -> String {
        (path.hasSuffix("/") ? String(path.dropLast()) : path).lowercased()
    }
}
