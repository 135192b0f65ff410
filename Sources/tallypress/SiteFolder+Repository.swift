import Foundation
import Workspace

extension SiteFolder {
    /// The root's path below the repository that holds it, without a slash at either end: empty where it is the
    /// repository's own root. Where there is no repository, the path below what GitHub Actions has checked out; empty
    /// where it does not lie there either.
    ///
    /// GitHub takes the files that annotations name as paths below the repository's root.
    var pathInRepository: String {
        let site = URL(fileURLWithPath: root).resolvingSymlinksInPath().standardizedFileURL.path
        let workspace = ProcessInfo.processInfo.environment["GITHUB_WORKSPACE"].flatMap { $0.isEmpty ? nil : $0 }
        for base in [Self.repository(of: site), workspace].compactMap({ $0 }) {
            let base = URL(fileURLWithPath: base).resolvingSymlinksInPath().standardizedFileURL.path
            if site == base { return "" }
            if site.hasPrefix(base + "/") { return String(site.dropFirst(base.count + 1)) }
        }
        return ""
    }

    /// The nearest folder above a path, or the path itself, that holds git's own files.
    private static func repository(of path: String) -> String? {
        var folder = URL(fileURLWithPath: path)
        while folder.path != "/" {
            if FileManager.default.fileExists(atPath: folder.appendingPathComponent(".git").path) { return folder.path }
            folder.deleteLastPathComponent()
        }
        return nil
    }
}
