import Foundation
import Money
import Workspace

/// Whole sites beside the tests.
enum Fixtures {
    /// `Tests/Fixtures`.
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures")

    /// The names of the folders in one of the fixtures' folders, in order.
    static func names(in area: String) -> [String] {
        let path = folder.appending(path: area).path(percentEncoded: false)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { name in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder)
                && isFolder.boolValue
        }.sorted()
    }

    static func data(_ path: String) throws -> Data {
        try Data(contentsOf: folder.appending(path: path))
    }

    static func text(_ path: String) throws -> String {
        String(decoding: try data(path), as: UTF8.self)
    }

    /// The site in a folder, read as of a day.
    static func load(_ path: String, asOf: CivilDate, jobs: Int = 1) -> LoadedSite {
        let root = folder.appending(path: path).path(percentEncoded: false)
        return SiteLoader(folder: SiteFolder(root: root), asOf: asOf, jobs: jobs).load()
    }
}
