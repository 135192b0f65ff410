import Content
import Diagnostics

/// Makes sure that no old address of a page is one of the site's own, nor another page's old one (SPEC §9).
struct AliasCheck {
    /// The addresses that are taken.
    private let taken: [String: String]

    /// A check against the addresses of everything else on the site, relative to its root.
    init(paths: Set<String>) {
        taken = Dictionary(paths.map { (Self.key($0), $0) }, uniquingKeysWith: min)
    }

    /// An error for each alias that cannot lead on.
    func diagnostics(_ pages: [Page]) -> [Diagnostic] {
        var first: [String: Alias] = [:]
        let aliases = pages.flatMap { page in page.aliases.map { (alias: $0, page: page) } }
        return aliases.sorted { $0.alias.place < $1.alias.place }.compactMap { alias, page in
            if let path = taken[Self.key(alias.path)] {
                return Diagnostic(
                    .error, "page/alias-taken",
                    path == page.path
                        ? "the alias `\(alias.path)` is where this page stands"
                        : "the site has a page or file at `\(path)`",
                    hint: "remove the alias, or rename what stands there", at: alias.place)
            }
            guard let other = first[Self.key(alias.path)] else {
                first[Self.key(alias.path)] = alias
                return nil
            }
            return Diagnostic(
                .error, "page/alias-taken", "`\(alias.path)` cannot lead on to two pages", hint: "keep one of the two",
                at: alias.place, related: [RelatedPlace("the other alias", at: other.place)])
        }
    }

    /// What two addresses have in common that cannot both be written on every disk.
    private static func key(_ path: String) -> String {
        (path.hasSuffix("/") ? String(path.dropLast()) : path).lowercased()
    }
}
