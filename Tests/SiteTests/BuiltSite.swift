import Content
import Foundation
import Site
import Testing

/// A site as it was built, and questions that tests put to it.
struct BuiltSite {
    let rendered: RenderedSite
    let base: BaseURL
    private let texts: [String: String]

    init(_ rendered: RenderedSite, base: BaseURL) {
        self.rendered = rendered
        self.base = base
        texts = Dictionary(
            rendered.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }, uniquingKeysWith: { $1 })
    }

    var paths: [String] { rendered.files.map(\.path) }

    /// The paths of all HTML pages.
    var pages: [String] { paths.filter { $0.hasSuffix(".html") } }

    /// The text of a file; an issue is recorded where there is none.
    func text(_ path: String, _ location: SourceLocation = #_sourceLocation) -> String {
        guard let text = texts[path] else {
            Issue.record("there is no \(path) among \(paths)", sourceLocation: location)
            return ""
        }
        return text
    }

    func has(_ path: String) -> Bool { texts[path] != nil }

    /// The page at an address relative to the site's root, such as `/programs/`.
    func page(_ address: String, _ location: SourceLocation = #_sourceLocation) -> Markup {
        Markup(text(address.dropFirst() + "index.html", location))
    }

    /// A file that is JSON.
    func json(_ path: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text(path).utf8)) as? [String: Any])
    }

    /// Records an issue for every file that is missing and for every one that nobody expected. Assets are told apart
    /// by the names that they had before their bytes were worked into them.
    func expectFiles(_ expected: [String], _ location: SourceLocation = #_sourceLocation) {
        let found = Set(paths.map(Self.plain))
        let missing = Set(expected).subtracting(found).sorted()
        let unexpected = found.subtracting(expected).sorted()
        #expect(missing == [], "missing", sourceLocation: location)
        #expect(unexpected == [], "unexpected", sourceLocation: location)
        #expect(paths.count == Set(paths).count, "a path is written twice", sourceLocation: location)
    }

    /// `assets/theme.css` for `assets/theme.0123456789ab.css`.
    private static func plain(_ path: String) -> String {
        guard path.hasPrefix("assets/") else { return path }
        var parts = path.split(separator: ".")
        guard parts.count == 3, parts[1].count == 12 else { return path }
        parts.remove(at: 1)
        return parts.joined(separator: ".")
    }

    /// The files of a site without any content of its own beside settings and the program Acme.
    static let bare = [
        ".nojekyll", "404.html", "_headers", "assets/article.css", "assets/card.png", "assets/icon.svg",
        "assets/search.css",
        "assets/search.js", "assets/search/pages-0.json", "assets/search/words-0.json", "assets/theme.css", "feed.json",
        "feed.xml",
        "index.html", "programs/acme/index.html", "programs/index.html", "robots.txt", "search/index.html",
        "search/index.json", "sitemap.xml",
        "statements/feed.json", "statements/feed.xml", "statements/index.html",
    ]

    /// The files of Acme's offer and of statements for the given months and years.
    static func statements(_ periods: String...) -> [String] {
        periods.flatMap { period in
            let movements = period.count == 4 ? [] : ["movements/index.html", "movements/movements.csv"]
            return (["index.html", "statement.json", "statement.csv"] + movements).map { "statements/\(period)/\($0)" }
        }
    }

    /// An address as it stands on a page, from the site's root on, and the anchor that it names.
    func target(_ address: String, on path: String) -> (address: String, anchor: String) {
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let own = base.path + path.replacing("index.html", with: "")
        let target = parts[0].hasPrefix("/") ? parts[0] : own + parts[0]
        return (target, parts.count > 1 ? parts[1] : "")
    }
}
