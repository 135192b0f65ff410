import Diagnostics
import YAMLReading

/// Finds the images and downloads that pages name.
struct AssetFinder: Sendable {
    private let assets: [String: Asset]

    init(_ assets: [String: Asset]) {
        self.assets = assets
    }

    /// Every asset, by path.
    var all: [Asset] { assets.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) } }

    /// The paths of all assets, in order.
    var paths: [String] { all.map(\.path) }

    subscript(path: String) -> Asset? { assets[path] }

    /// The asset that a path names, seen from a page's file; a path below `assets/` also as seen from `Content/`.
    func find(_ name: String, from page: String) -> Asset? {
        if let path = ContentPath.resolve(name, from: ContentPath.folder(of: page)), let asset = assets[path] {
            return asset
        }
        guard name.hasPrefix("assets/") || name.hasPrefix("/assets/") else { return nil }
        return ContentPath.resolve(name, from: ContentPath.root).flatMap { assets[$0] }
    }

    /// What to say about a name that is no asset: the nearest one, as the page would write it.
    func hint(for name: String, from page: String) -> String {
        let names = assets.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let wanted = ContentPath.name(of: name)
        if let nearest = Suggestion.nearest(to: wanted, among: names.map(ContentPath.name)),
            let path = names.first(where: { ContentPath.name(of: $0) == nearest })
        {
            return "did you mean `\(ContentPath.relative(path, from: ContentPath.folder(of: page)))`?"
        }
        return "put the file into `\(ContentPath.assets)`"
    }

    /// The image that a page's front matter names, or `nil` after an error.
    func image(
        _ name: String, _ node: YAMLNode, _ key: String, _ report: FieldReport, page: String
    ) -> String? {
        if let asset = find(name, from: page) { return asset.path }
        report.error(
            "unknown-asset", "`\(key)` names no file of the site: \(node.described)", hint: hint(for: name, from: page),
            at: node.place)
        return nil
    }
}
