import Artifacts
import Content
import Templates

/// Images, downloads and the theme's own files, each under a name that changes with its bytes (SPEC §9).
struct SiteAssets {
    let files: [OutputFile]
    /// The addresses relative to the site's root, by the paths in `Content/` and in `Templates/`.
    let addresses: [String: String]

    /// The theme's style sheet, which the layout links.
    var stylesheet: String { addresses[Self.stylesheetPath] ?? "/assets/theme.css" }
    /// The picture for links to pages that have none of their own.
    var picture: String? { addresses["Templates/assets/card.png"] }
    /// The script of the search box.
    var searchScript: String { addresses["Templates/assets/search.js"] ?? "/assets/search.js" }
    var icon: String { addresses["Templates/assets/icon.svg"] ?? "/assets/icon.svg" }

    /// What only sites with a search box need.
    private static let searchPaths: Set<String> = ["Templates/assets/search.css", "Templates/assets/search.js"]

    /// The script of calculators.
    var calculatorScript: String { addresses[Self.calculatorPath] ?? "/assets/calculator.js" }
    /// The style sheet of texts, directives and landing pages.
    var articleStylesheet: String { addresses["Templates/assets/article.css"] ?? "/assets/article.css" }

    private static let stylesheetPath = "Templates/assets/theme.css"
    private static let calculatorPath = "Templates/assets/calculator.js"
    /// The files of the theme that only some pages need, by their paths.
    private var onDemand: [String: OutputFile] = [:]

    /// The files of the theme that a site's pages need beside those that every site has.
    func files(for site: SiteContext) -> [OutputFile] {
        site.hasCalculator ? [Self.calculatorPath].compactMap { onDemand[$0] } : []
    }

    init(content: SiteContent, templates: TemplateSet) {
        var files: [OutputFile] = []
        var addresses: [String: String] = [:]
        func add(_ path: String, name: String, _ bytes: [UInt8]) {
            let address = "/assets/" + Self.fingerprinted(name, bytes)
            // The same file from two folders is published once.
            if !addresses.values.contains(address) {
                files.append(OutputFile(path: String(address.dropFirst()), bytes: bytes))
            }
            addresses[path] = address
        }
        for asset in templates.assets {
            let name = asset.path.hasPrefix("assets/") ? String(asset.path.dropFirst(7)) : asset.path
            let path = "Templates/\(asset.path)"
            guard path != Self.calculatorPath else {
                let address = "/assets/" + Self.fingerprinted(name, asset.bytes)
                onDemand[path] = OutputFile(path: String(address.dropFirst()), bytes: asset.bytes)
                addresses[path] = address
                continue
            }
            guard content.settings.search || !Self.searchPaths.contains(path) else { continue }
            let settings = path == Self.stylesheetPath ? ThemeSheet(content.settings.theme).text : ""
            add(path, name: name, asset.bytes + Array(settings.utf8))
        }
        for asset in content.assets { add(asset.path, name: asset.name, asset.bytes) }
        self.files = files
        self.addresses = addresses
    }

    /// `NAME.HASH.EXT`.
    private static func fingerprinted(_ name: String, _ bytes: [UInt8]) -> String {
        let hash = Fingerprint(of: bytes).short
        let file = name.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        guard let dot = file.lastIndex(of: "."), dot != file.startIndex else { return "\(name).\(hash)" }
        return "\(name[..<dot]).\(hash)\(name[dot...])"
    }
}
