import Artifacts
import Content
import Diagnostics
import Money
import Preview
import Site
import Workspace

/// A site as `build` and `check` make it of its folder, with nothing remembered.
struct CleanSite {
    /// Everything that is wrong, in order.
    let diagnostics: [Diagnostic]
    /// Whether there are errors before anything is rendered.
    let isGood: Bool
    /// Every file by its path, by edition; empty where there are errors.
    let files: [Edition: [String: OutputFile]]

    init(_ folder: EditedFolder, asOf: CivilDate = EditedFolder.asOf, editions: Set<Edition>) {
        let loaded = Self.load(folder, asOf, at: EditedFolder.baseURL)
        let builder = SiteBuilder(loaded.input(), jobs: 1)
        guard !loaded.hasErrors else {
            diagnostics = loaded.diagnostics(with: builder.check())
            (isGood, files) = (false, [:])
            return
        }
        let site = builder.build()
        diagnostics = loaded.diagnostics(
            with: site.diagnostics + loaded.obstacles(to: site.files, of: .everyone, jobs: 1))
        isGood = !site.diagnostics.contains { $0.severity == .error && !$0.code.hasPrefix("template/no-") }
        var files: [Edition: [String: OutputFile]] = [:]
        if editions.contains(.everyone), !site.files.isEmpty { files[.everyone] = Self.byPath(site.files) }
        if editions.contains(.affiliate) {
            let loaded = Self.load(folder, asOf, at: EditedFolder.privateURL)
            let built = SiteBuilder(loaded.input(for: .affiliate), jobs: 1).build().files
            if !built.isEmpty { files[.affiliate] = Self.byPath(built) }
        }
        self.files = files
    }

    private static func load(_ folder: EditedFolder, _ asOf: CivilDate, at url: BaseURL?) -> LoadedSite {
        SiteLoader(folder: SiteFolder(root: folder.root), asOf: asOf, baseURL: url, drafts: folder.drafts).load()
    }

    private static func byPath(_ files: [OutputFile]) -> [String: OutputFile] {
        Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
